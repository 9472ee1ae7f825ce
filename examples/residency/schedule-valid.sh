#!/bin/sh
# schedule-valid.sh WORK: whether the schedule is one that people can work by. Ends with 0 if it is.
set -eu
. "$1/hospital.env"
answer=$(PGPASSWORD=$(cat "$1/probe.password") "$PROGRAMS/psql" -X -q -A -t -U scheduler_probe -d residency \
    -f "$(dirname "$0")/facts.sql")
echo "$answer" | jq -s -e '(map(select(.fact_type == "database_health"))[0].integrity_check == "PASS")
    and (map(select(.fact_type == "coverage"))[0].rate > 0.9)' >/dev/null || {
    echo "$answer" | jq -r 'select(.fact_type == "database_health") | .errors[].message' >&2
    exit 1
}
echo "every assignment is sealed and names somebody; coverage above 0.9"
