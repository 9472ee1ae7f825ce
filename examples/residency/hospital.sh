# Sourced by drill.sh and run.sh: a hospital with a PostgreSQL server, a scheduler, a prober and an executor, all under $WORK
# and all on loopback. Debian's PostgreSQL and curl, jq, openssl are needed; root runs PostgreSQL as nobody.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
JAR=${JAR:-$here/../../target/standing-orders.jar}
PROGRAMS=${PROGRAMS:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)}
started=

say() { printf '%s  %s\n' "$(date +%H:%M:%S)" "$*"; }
detail() { sed 's/^/            /'; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

need() {
    [ -f "$JAR" ] || fail "There is no $JAR. Build it first: mvn -q package -DskipTests"
    [ -x "$PROGRAMS/initdb" ] || fail "Debian's PostgreSQL is not installed: apt-get install postgresql"
    for each in curl jq openssl java; do command -v "$each" >/dev/null || fail "There is no $each."; done
}

secret() { openssl rand -hex 16; }

free_port() {
    while :; do
        port=$((20000 + $(od -An -N2 -tu2 /dev/urandom) % 10000))
        curl -s -o /dev/null -m 1 "http://127.0.0.1:$port/" || [ $? -ne 7 ] || { echo "$port"; return; }
    done
}

# as somebody who is not root, as PostgreSQL wants it
as_nobody() { if [ "$(id -u)" = 0 ]; then unshare --user -- "$@"; else "$@"; fi; }

sql() { # sql ROLE PASSWORD DATABASE FILE: as that role
    PGPASSWORD=$2 "$PROGRAMS/psql" -X -q -v ON_ERROR_STOP=1 -U "$1" -d "$3" -f "$4"
}

ask() { PGPASSWORD=$OWNER_PASSWORD "$PROGRAMS/psql" -X -q -A -t -U scheduler_owner -d residency -c "$1"; }

start_postgresql() {
    secret >"$WORK/superuser.password"
    as_nobody "$PROGRAMS/initdb" -D "$WORK/postgresql" -U postgres -A scram-sha-256 --pwfile "$WORK/superuser.password" \
        -E UTF8 --no-locale --data-checksums >"$WORK/initdb.log"
    as_nobody "$PROGRAMS/pg_ctl" -D "$WORK/postgresql" -l "$WORK/postgresql.log" -w \
        -o "-c port=$PGPORT -c listen_addresses=127.0.0.1 -c unix_socket_directories=" start >/dev/null
    started="$started postgresql"
    PGPASSWORD=$(cat "$WORK/superuser.password") "$PROGRAMS/psql" -X -q -v ON_ERROR_STOP=1 -U postgres -d postgres \
        -v owner_password="$OWNER_PASSWORD" -v app_password="$APP_PASSWORD" -v probe_password="$PROBE_PASSWORD" \
        -f "$here/setup.sql"
    sql scheduler_owner "$OWNER_PASSWORD" residency "$here/schema.sql"
    sql scheduler_owner "$OWNER_PASSWORD" residency "$here/seed.sql"
}

write_hospital() {
    umask 077
    mkdir -p "$WORK/executor" "$WORK/backups"
    export PGHOST=127.0.0.1 PGPORT WORK
    PGPORT=$(free_port) SCHEDULER_PORT=$(free_port) EXECUTOR_PORT=$(free_port) ROOM_PORT=$(free_port)
    SCHEDULER=http://127.0.0.1:$SCHEDULER_PORT
    OWNER_PASSWORD=$(secret) APP_PASSWORD=$(secret) PROBE_PASSWORD=$(secret)
    cat >"$WORK/hospital.env" <<EOF
JAR='$JAR' PROGRAMS='$PROGRAMS' APP_PASSWORD=$APP_PASSWORD SCHEDULER_PORT=$SCHEDULER_PORT SCHEDULER=$SCHEDULER
export PGHOST=127.0.0.1 PGPORT=$PGPORT
EOF
    printf %s "$OWNER_PASSWORD" >"$WORK/owner.password"
}

write_executor_config() { # write_executor_config SERVICE: the address of the service
    jq -n --arg work "$WORK" --arg service "$1" --arg programs "$PROGRAMS" --arg scheduler "$SCHEDULER" \
        --argjson postgres "$PGPORT" --argjson port "$EXECUTOR_PORT" --arg here "$here" '{
      listen: {host: "127.0.0.1", port: $port},
      service: $service,
      secrets: [{file: "\($work)/executor.secret"}],
      folder: "\($work)/executor",
      backups: "\($work)/backups",
      database: {
        host: "127.0.0.1", port: $postgres, name: "residency",
        user: "scheduler_owner", password: {file: "\($work)/owner.password"},
        application_role: "scheduler_app", programs: $programs
      },
      services: {api: {stop: ["\($here)/scheduler.sh", "stop"], start: ["\($here)/scheduler.sh", "start"]}},
      checks: {SERVICES_ANSWER: {url: "\($scheduler)/livez"}, SCHEDULE_VALID: {command: ["\($here)/schedule-valid.sh", "\($work)"]}}
    }' >"$WORK/executor.json"
    printf %s "$PROBE_PASSWORD" >"$WORK/probe.password"
}

start_executor() {
    java -Xmx64m -jar "$JAR" executor --config "$WORK/executor.json" >"$WORK/executor.log" 2>&1 &
    echo $! >"$WORK/executor.pid"
    wait_for "curl -s -f -o /dev/null http://127.0.0.1:$EXECUTOR_PORT/livez" 30 || fail "$(cat "$WORK/executor.log")"
}

take_backup() { java -Xmx64m -jar "$JAR" executor --config "$WORK/executor.json" --backup; }

damage() { sql scheduler_owner "$OWNER_PASSWORD" residency "$here/damage.sql"; }

probe() { PGPASSWORD=$PROBE_PASSWORD PATH=$PROGRAMS:$PATH SCHEDULER=$SCHEDULER "$here/probe.sh"; }

# what the prober finds, in a few words
findings() {
    probe | jq -r '.[] | select(.fact_type == "database_health" or .fact_type == "coverage")
        | if .fact_type == "coverage" then "coverage of 14 days \(.rate), gaps within 72 h: \(.gaps_72h)"
          elif .reachable == false then "the database cannot be asked"
          elif .healthy then "integrity check PASS" else "integrity check FAIL: \([.errors[].message] | join("; "))" end'
}

wait_for() { # wait_for CONDITION SECONDS
    i=0
    while [ "$i" -lt $(($2 * 5)) ]; do
        eval "$1" && return 0
        sleep 0.2
        i=$((i + 1))
    done
    return 1
}

end() {
    for each in probe executor service room scheduler; do
        [ -f "$WORK/$each.pid" ] && kill "$(cat "$WORK/$each.pid")" 2>/dev/null && wait_for "! kill -0 $(cat "$WORK/$each.pid") 2>/dev/null" 20
    done
    case $started in *postgresql*)
        as_nobody "$PROGRAMS/pg_ctl" -D "$WORK/postgresql" -m fast -w stop >/dev/null ;;
    esac
}
