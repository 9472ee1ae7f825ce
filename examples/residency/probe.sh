#!/bin/sh
# Asks the scheduler and its database how they are, and prints facts as POST /v1/facts takes them.
#
#   probe.sh            prints them once
#   probe.sh URL        posts them to the service every five seconds, with the key in MONITOR_KEY
#
# Needs psql and curl. The environment says where: PGHOST, PGPORT, PGPASSWORD (of scheduler_probe), SCHEDULER (its address).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
failures=0

# failures in a row, and how long an answer took
api_health() {
    if took=$(curl -s -f -o /dev/null -m 5 -w '%{time_total}' "$SCHEDULER/livez"); then
        failures=0
    else
        failures=$((failures + 1)) took=5
    fi
    awk -v n="$failures" -v s="$took" 'BEGIN {
        printf "{\"fact_type\":\"api_health\",\"service\":\"api\",\"consecutive_failures\":%d,\"p95_ms\":%d,\"window_s\":5}\n",
            n, s * 1000
    }'
}

database_facts() {
    psql -X -q -A -t -U scheduler_probe -d residency -f "$here/facts.sql" 2>/dev/null ||
        echo '{"fact_type":"database_health","reachable":false}'
}

facts() {
    now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
    { api_health; database_facts; } | sed "s/^{/{\"source\":\"residency-probe\",\"observed_at\":\"$now\",/" |
        paste -s -d , - | sed 's/^/[/; s/$/]/'
}

[ $# -eq 1 ] || { facts; exit 0; }
while :; do
    facts | curl -s -S -o /dev/null -m 10 -X POST "$1/v1/facts" -H 'Content-Type: application/json' \
        -H "Authorization: Bearer $MONITOR_KEY" --data-binary @- || :
    sleep 5
done
