#!/bin/sh
# A recovery by hand, without the service: the executor alone, ordered step by step. Needs about half a minute.
export WORK=${WORK:-$(mktemp -d)}
. "$(dirname "$0")/hospital.sh"
need
trap end EXIT
write_hospital
printf 'whsec_%s' "$(openssl rand -base64 24)" >"$WORK/executor.secret"

say "A hospital starts its scheduler, its database and the executor, all under $WORK."
start_postgresql
"$here/scheduler.sh" start
write_executor_config http://127.0.0.1:9
start_executor
say "There are $(ask 'SELECT count(*) FROM people') people and $(ask 'SELECT count(*) FROM assignments') assignments. The prober finds:"
findings | detail

say "The nightly backup is taken, and proved by restoring it into a scratch database:"
take_backup 2>&1 >"$WORK/backup.json" | detail
backup=$(jq -r .backup_id "$WORK/backup.json")

say "A migration goes wrong. The prober finds:"
damage
findings | detail

export EXECUTION INCIDENT
EXECUTION=$(cat /proc/sys/kernel/random/uuid) INCIDENT=$(cat /proc/sys/kernel/random/uuid)
order() {
    say "$1"
    "$here/command.sh" "$2" "$3" 2>&1 | detail
}
order "The scheduler is kept out:" maintenance_on '{"message": "System undergoing emergency maintenance"}'
say "Who opens the roster now reads:"
curl -s "$SCHEDULER/roster" | detail
order "What is there now is kept, damaged as it is:" recovery_point "{\"name\": \"incident_$INCIDENT\", \"kind\": \"INCIDENT\"}"
order "The nightly backup takes its place:" execute \
    "{\"action\": \"restore\", \"backup_id\": \"$backup\", \"file\": \"$backup\"}"
order "It is looked at with fresh eyes:" verify '{"checks": ["DATABASE", "ROW_COUNTS", "SERVICES_ANSWER", "SCHEDULE_VALID"]}'
order "The scheduler is let in again:" maintenance_off '{}'
say "The prober finds:"
findings | detail
say "Who opens the roster now reads:"
curl -s "$SCHEDULER/roster" | head -n 3 | detail
