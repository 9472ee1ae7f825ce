package org.standingorders.adapter.executor.postgres;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.standingorders.adapter.executor.Artifact;
import org.standingorders.adapter.executor.Ended;
import org.standingorders.adapter.executor.program.Ran;

/** Waits for the application's transactions in flight; those that do not end in time are written down and ended. */
public record Drain(Postgres postgres) {
    private static final int MOST_LISTED = 500;
    private static final Duration MARGIN = Duration.ofSeconds(60);

    /** Texts of statements are left out: they may name people. */
    private static final String WAIT = """
            SELECT set_config('drain.db', :'db', false), set_config('drain.app', :'app', false),
              set_config('drain.seconds', :'seconds', false) \\g /dev/null
            DO $$
            BEGIN
              WHILE clock_timestamp() < now() + current_setting('drain.seconds')::int * interval '1 second' LOOP
                PERFORM pg_stat_clear_snapshot();
                EXIT WHEN NOT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_setting('drain.db')
                  AND usename = current_setting('drain.app') AND state <> 'idle');
                PERFORM pg_sleep(0.2);
              END LOOP;
            END $$;
            SELECT json_build_object('pid', pid, 'transaction', backend_xid, 'application', application_name,
              'since', xact_start, 'state', state, 'ended', pg_terminate_backend(pid, 5000))
            FROM pg_stat_activity WHERE datname = :'db' AND usename = :'app' AND state <> 'idle';
            """;

    /** Waits up to so long. */
    public Ended run(Duration timeout) {
        Map<String, String> variables = Map.of(
                "db", postgres.server().database(),
                "app", postgres.server().appRole(),
                "seconds", String.valueOf(timeout.toSeconds()));
        Ran ran = postgres.psql(postgres.server().maintenanceDatabase(), WAIT, variables, timeout.plus(MARGIN));
        return ran.well() ? drained(ran.lines(), timeout) : Ended.failed("Work in flight is unknown. " + ran.fault());
    }

    private static String plural(int transactions) {
        return transactions == 1 ? "1 transaction" : transactions + " transactions";
    }

    private static Ended drained(List<String> left, Duration timeout) {
        String words = left.isEmpty()
                ? "All work in flight has finished."
                : plural(left.size()) + " had not finished after " + timeout.toSeconds()
                        + " s; what was left was ended.";
        List<Artifact> each = left.stream()
                .limit(MOST_LISTED)
                .map(one -> Artifact.list("unfinished transaction", one))
                .toList();
        return new Ended(Ended.Status.SUCCEEDED, words, each);
    }
}
