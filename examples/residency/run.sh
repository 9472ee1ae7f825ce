#!/bin/sh
# A whole incident: a migration spoils the schedule, the service finds out, tells people, finds the likely cause, asks for
# approval, has a recovery point taken and the good backup restored, and looks until it is sure. Needs some minutes.
export WORK=${WORK:-$(mktemp -d)}
. "$(dirname "$0")/hospital.sh"

key() { eval "echo \$KEY_$1"; }
call() { # call ROLE METHOD PATH [BODY]
    curl -s -m 10 -X "$2" "$SERVICE$3" -H "Authorization: Bearer $(key "$1")" -H 'Content-Type: application/json' \
        -H 'If-Match: *' ${4:+--data-raw "$4"}
}

start_service() {
    KEY_monitor=$(secret) KEY_oncall=$(secret) KEY_director=$(secret) KEY_admin=$(secret)
    SERVICE_PORT=$(free_port)
    SERVICE=http://127.0.0.1:$SERVICE_PORT
    STANDING_ORDERS_DATA=$WORK/service STANDING_ORDERS_PORT=$SERVICE_PORT STANDING_ORDERS_POLICY=$here/../.. \
        STANDING_ORDERS_EGRESS=127.0.0.0/8 STANDING_ORDERS_KEYS="$(
            printf 'monitor:probe:%s,responder:on-call:%s:on_call_admin,' "$KEY_monitor" "$KEY_oncall"
            printf 'responder:director:%s:program_director,admin:admin:%s' "$KEY_director" "$KEY_admin"
        )" java -Xmx512m -jar "$JAR" >"$WORK/service.log" 2>&1 &
    echo $! >"$WORK/service.pid"
    wait_for "curl -s -f -o /dev/null $SERVICE/readyz" 120 || fail "$(cat "$WORK/service.log")"
}

# somebody behind the roles, reached through the chat of the duty room
people() {
    java -Xmx32m -XX:TieredStopAtLevel=1 "$here/DutyRoom.java" "$ROOM_PORT" >"$WORK/room.log" 2>&1 &
    echo $! >"$WORK/room.pid"
    wait_for "curl -s -o /dev/null http://127.0.0.1:$ROOM_PORT/" 60 || fail "$(cat "$WORK/room.log")"
    room=$(call admin POST /v1/destinations "$(jq -n --arg url "http://127.0.0.1:$ROOM_PORT/" \
        '{name: "duty room", kind: "slack", url: $url}')" | jq -r .id)
    for role in on_call_admin:Mallory program_director:Okafor hospital_admin:Reyes; do
        call admin PUT "/v1/contacts/${role%:*}" "$(jq -n --arg room "$room" --arg name "Dr. ${role#*:}" \
            '{people: [{ref: $name, name: $name, channels: [{kind: "via", destination: $room}]}]}')" >>"$WORK/contacts.json"
    done
}

# the service's own time line, entry by entry, as it grows; readings that say the same again are left out
follow() {
    seen=${seen:-0}
    call oncall GET "/v1/incidents/$1/timeline?limit=500" >"$WORK/timeline.json"
    jq -r --argjson seen "$seen" '.items[] | select(.seq > $seen and .kind != "reoccurred" and .kind != "clear_reading_seen")
        | "\(.at[11:19])  \(.actor.name): \(.text)"' "$WORK/timeline.json"
    seen=$(jq --argjson seen "$seen" '[.items[].seq, $seen] | max' "$WORK/timeline.json")
}

# whoever is asked says yes: here the program director, who has looked
grant() {
    call director GET '/v1/approvals?status=pending' >"$WORK/approvals.json"
    for approval in $(jq -r '.items[]?.id' "$WORK/approvals.json"); do
        case " ${asked:-} " in *" $approval "*) continue ;; esac
        asked="${asked:-} $approval"
        say "Dr. Okafor, the program director, reads what is asked for, and says yes."
        call director POST "/v1/approvals/$approval/grant" '{"reason": "The backup of this morning is good."}' |
            jq -r 'select(.errors) | .detail' | detail
    done
}

# the service watches for half an hour whether it comes back; with WATCH=1 so does this script
resolve() {
    [ -z "${WATCH:-}" ] || return 0
    say "It holds. The service would go on watching for half an hour; Dr. Mallory has seen enough and resolves it."
    call oncall POST "/v1/incidents/$1/resolve" '{"reason": "The roster is right again; checked with the chief resident."}' \
        >"$WORK/resolve.json"
}

status() { call oncall GET "/v1/incidents/$1" | jq -r .status; }

need
trap end EXIT
trap 'exit 130' INT TERM
write_hospital

say "A hospital starts its scheduler, its database, the service and the executor, all under $WORK."
start_postgresql
"$here/scheduler.sh" start
start_service
people
call admin POST /v1/destinations "$(jq -n --arg url "http://127.0.0.1:$EXECUTOR_PORT/commands" \
    '{name: "executor", kind: "executor", url: $url}')" >"$WORK/destination.json"
jq -j -e .secret "$WORK/destination.json" >"$WORK/executor.secret" || fail "$(cat "$WORK/destination.json")"
write_executor_config "$SERVICE"
start_executor
say "There are $(ask 'SELECT count(*) FROM people') people and $(ask 'SELECT count(*) FROM assignments') assignments."

say "The nightly backup is taken, proved by restoring it into a scratch database, and told to the service:"
take_backup 2>&1 >"$WORK/backup.json" | detail
call monitor POST /v1/facts "$(cat "$WORK/backup.json")" >/dev/null

PGPASSWORD=$PROBE_PASSWORD PATH=$PROGRAMS:$PATH SCHEDULER=$SCHEDULER MONITOR_KEY=$KEY_monitor \
    "$here/probe.sh" "$SERVICE" >"$WORK/probe.log" 2>&1 &
echo $! >"$WORK/probe.pid"
say "The prober looks every five seconds, and tells the service what it finds:"
findings | detail

say "A migration goes wrong. Nobody has noticed yet. The prober finds:"
damage
findings | detail
wait_for '[ -n "$(call oncall GET "/v1/incidents?type=database_failure&open=true" | jq -r ".items[0].id // empty")" ]' 60 ||
    fail "No incident was opened within a minute."
incident=$(call oncall GET '/v1/incidents?type=database_failure&open=true' | jq -r '.items[0].id')
say "The service has opened the incident $incident. From here on this is its own time line:"

end_at=$(($(date +%s) + ${PATIENCE:-3000}))
while [ "$(date +%s)" -lt "$end_at" ]; do
    follow "$incident"
    grant
    case $(status "$incident") in
    recovering) resolve "$incident" ;;
    resolved | postmortem | closed) break ;;
    esac
    sleep 2
done
follow "$incident"
say "The incident is now: $(status "$incident"). The prober finds:"
findings | detail
say "The duty room was told:"
detail <"$WORK/room.log"
say "Who opens the roster reads:"
curl -s "$SCHEDULER/roster" | head -n 3 | detail
case $(status "$incident") in resolved | postmortem | closed) ;; *) exit 1 ;; esac
