#!/bin/sh
# command.sh STEP PARAMETERS: orders one step of the executor by hand, as the service would, and waits for what comes of it.
#
#   WORK=... ./command.sh verify '{"checks": ["DATABASE"]}'
#
# For drills and for the day when the service itself is down. The result is read from the executor's journal.
set -eu
: "${WORK:?says where the hospital is}"
step=$1 parameters=$2
execution=${EXECUTION:-$(cat /proc/sys/kernel/random/uuid)}
incident=${INCIDENT:-00000000-0000-7000-8000-000000000001}
number=$(($(cat "$WORK/command.number" 2>/dev/null || echo 0) + 1))
echo "$number" >"$WORK/command.number"
token=$(openssl rand -hex 16)
url=http://127.0.0.1:$(jq .listen.port "$WORK/executor.json")/commands

body=$(jq -n -c --arg execution "$execution" --arg token "$token" --arg incident "$incident" --arg step "$step" \
    --argjson number "$number" --argjson parameters "$parameters" \
    --arg deadline "$(date -u -d '+10 minutes' +%Y-%m-%dT%H:%M:%SZ)" '{
      execution_id: $execution, token: $token, incident_id: $incident, program_id: "default", strategy: "restore",
      step: $step, number: $number, parameters: $parameters, deadline: $deadline}')

# Standard Webhooks: HMAC-SHA-256 over id.timestamp.body under the secret's Base64 part
time=$(date +%s)
key=$(sed 's/^whsec_//' "$WORK/executor.secret" | base64 -d | od -An -v -tx1 | tr -d ' \n')
signature=$(printf '%s.%s.%s' "$token" "$time" "$body" |
    openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | base64)

answer=$(curl -s -w '\n%{http_code}' "$url" -H "webhook-id: $token" -H "webhook-timestamp: $time" \
    -H "webhook-signature: v1,$signature" -H 'Content-Type: application/json' --data-raw "$body")
[ "$(echo "$answer" | tail -n 1)" = 202 ] || { echo "$answer" | head -n 1 | jq -r .detail >&2; exit 1; }

until ended=$(jq -e -c --arg token "$token" 'select(.kind == "ended" and .token == $token) | .ended' \
    "$WORK/executor/journal.jsonl"); do
    sleep 0.2
done
echo "$ended" | jq -r '.status + ": " + .detail'
[ "$(echo "$ended" | jq -r .status)" = succeeded ]
