package org.standingorders.bench.bare;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;

/** The bare service's one table: a text primary key and the fields as columns. */
final class BareTable {
    static final String CREATE = """
            CREATE TABLE IF NOT EXISTS bare_fact (
                fact_id text PRIMARY KEY, source text NOT NULL, observed_at timestamptz NOT NULL, service text NOT NULL,
                consecutive_failures int NOT NULL, p95_ms float8 NOT NULL, error_rate float8 NOT NULL, window_s int NOT NULL)
            """;
    private static final String INSERT = """
            INSERT INTO bare_fact (fact_id, source, observed_at, service,
                consecutive_failures, p95_ms, error_rate, window_s)
            SELECT * FROM unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[],
                $5::int[], $6::float8[], $7::float8[], $8::int[])
            ON CONFLICT (fact_id) DO NOTHING
            """;

    private final Pool pool;

    BareTable(Pool pool) {
        this.pool = pool;
    }

    /** Stores all of them in one statement, which is one transaction. */
    Future<Void> insert(List<BareFact> facts) {
        return pool.preparedQuery(INSERT).execute(columns(facts)).mapEmpty();
    }

    private static Tuple columns(List<BareFact> facts) {
        return Tuple.tuple()
                .addArrayOfString(facts.stream().map(BareFact::factId).toArray(String[]::new))
                .addArrayOfString(facts.stream().map(BareFact::source).toArray(String[]::new))
                .addArrayOfOffsetDateTime(facts.stream().map(BareFact::observed).toArray(OffsetDateTime[]::new))
                .addArrayOfString(facts.stream().map(BareFact::service).toArray(String[]::new))
                .addArrayOfInteger(
                        facts.stream().map(BareFact::consecutiveFailures).toArray(Integer[]::new))
                .addArrayOfDouble(facts.stream().map(BareFact::p95Ms).toArray(Double[]::new))
                .addArrayOfDouble(facts.stream().map(BareFact::errorRate).toArray(Double[]::new))
                .addArrayOfInteger(facts.stream().map(BareFact::windowS).toArray(Integer[]::new));
    }
}
