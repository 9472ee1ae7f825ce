package org.standingorders.bench.timers;

import java.time.Duration;
import java.util.Locale;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Timers;

/** 10,000 tiers that fall due within one second, on three instances and one PostgreSQL (F8). */
public final class TimerRace {
    private static final int TIMERS = 10_000;
    private static final int IN_A_PROGRAM = 5;

    private TimerRace() {}

    /** @param args how often, 1 by default */
    public static void main(String[] args) throws Exception {
        int rounds = args.length == 0 ? 1 : Integer.parseInt(args[0]);
        System.out.println(
                "| round | told | incidents | deadlocks | all done s | lateness p50 ms | p99 ms | worst ms |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (int round = 1; round <= rounds; round++) {
            race(round);
        }
    }

    private static void race(int round) throws Exception {
        PgDatabase database = new PgDatabase();
        database.beforeEach(null);
        try (Timers timers = new Timers(database)) {
            timers.open(TIMERS / IN_A_PROGRAM, IN_A_PROGRAM);
            timers.dueFromNowOn("make_interval(secs => 5 + random())");
            long due = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            timers.letTimePass();
            timers.awaitAllFired();
            report(database, timers, round, System.nanoTime() - due);
        }
        database.afterEach(null);
    }

    private static void report(PgDatabase database, Timers timers, int round, long nanos) {
        String deadlocks = database.ask("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()");
        System.out.printf(
                Locale.ROOT,
                "| %d | %,d | %,d | %s | %.1f | %s | %s | %s |%n",
                round,
                timers.told(),
                timers.toldIncidents(),
                deadlocks,
                nanos / 1e9,
                late(database, 0.5),
                late(database, 0.99),
                late(database, 1));
    }

    /** From the instant at which a tier was due to that of the transaction that told it. */
    private static String late(PgDatabase database, double share) {
        return database.ask("SELECT round(percentile_disc(" + share + ") WITHIN GROUP (ORDER BY extract(epoch FROM"
                + " (told ->> 'at')::timestamptz - (told ->> 'due_at')::timestamptz) * 1000))"
                + " FROM incident_events, jsonb_array_elements(convert_from(body, 'UTF8')::jsonb -> 'told') told"
                + " WHERE convert_from(body, 'UTF8') LIKE '%\"kind\":\"escalated\"%' AND told ->> 'tier' = '"
                + Timers.TIER + "'");
    }
}
