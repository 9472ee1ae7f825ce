#!/bin/sh
# scheduler.sh start|stop: what the executor runs to start and stop the scheduler. WORK says where the hospital is.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$WORK/hospital.env"

running() { [ -f "$WORK/scheduler.pid" ] && kill -0 "$(cat "$WORK/scheduler.pid")" 2>/dev/null; }

case $1 in
start)
    running && exit 0
    PGPASSWORD=$APP_PASSWORD nohup java -Xmx64m -XX:TieredStopAtLevel=1 -cp "$JAR" "$here/Scheduler.java" \
        "$SCHEDULER_PORT" >"$WORK/scheduler.log" 2>&1 </dev/null &
    echo $! >"$WORK/scheduler.pid"
    for _ in $(seq 100); do
        curl -s -f -o /dev/null "$SCHEDULER/livez" && exit 0
        sleep 0.2
    done
    exit 1
    ;;
stop)
    running || exit 0
    kill "$(cat "$WORK/scheduler.pid")"
    rm "$WORK/scheduler.pid"
    ;;
esac
