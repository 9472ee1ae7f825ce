package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.FactDesk;
import org.standingorders.desk.MappedSignal;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Scope;
import org.standingorders.detect.EffectiveLevel;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.rule.PolicyDigest;
import org.standingorders.wire.Json;

/** Shows facts and signals as they are stored. Safe for several threads. */
public final class PgFactDesk implements FactDesk {
    private static final String FACT =
            "SELECT f.fact_id, p.program_id, f.source, f.observed_at, f.received_at, f.quality, f.body ";

    private static final String BY_ID = FACT + """
            FROM fact_ids i
            JOIN facts f ON f.received_on = i.received_on AND f.program_no = i.program_no AND f.position = i.position
            JOIN programs p ON p.program_no = f.program_no
            WHERE i.fact_id = ?""";

    /** What {@link Deciding} reads: saved readings, and the facts behind them; of one type and key, the later counts. */
    private static final String NEWEST = FACT.replace("SELECT", "SELECT DISTINCT ON (f.fact_type, f.key)") + """
            FROM programs p
            CROSS JOIN LATERAL (
                SELECT r.received_on, r.position FROM readings r WHERE r.program_no = p.program_no
                UNION ALL
                SELECT t.received_on, t.position FROM facts t
                WHERE t.program_no = p.program_no AND t.received_on >= p.readings_day - 1
                  AND t.position > p.readings_at AND t.in_situation) place
            JOIN facts f
              ON f.received_on = place.received_on AND f.program_no = p.program_no AND f.position = place.position
            WHERE p.program_id = ? AND (f.fact_type, f.key) > (?, ?)
            ORDER BY f.fact_type, f.key, f.position DESC
            LIMIT ?""";

    private static final String QUARANTINED = """
            (SELECT q.at, q.fact_id, q.problem, o.digest, f.received_at, f.program_no, f.fact_type, f.key,
                    f.source, f.observed_at, f.quality, f.body
             FROM quarantine q
             JOIN policies o ON o.policy_no = q.policy_no
             JOIN fact_ids i ON i.fact_id = q.fact_id
             JOIN facts f
               ON f.received_on = i.received_on AND f.program_no = i.program_no AND f.position = i.position) quarantined""";

    private static final String LEVEL = """
            SELECT clock_timestamp() AS now, (SELECT p.defense_level FROM programs p WHERE p.program_id = ?) AS level""";

    private final Database database;
    private final Listing<Fact> facts;
    private final Listing<Quarantined> quarantined;
    private final Listing<MappedSignal> signals;

    public PgFactDesk(Database database) {
        this.database = database;
        facts = new Listing<>(
                database,
                Order.of("facts", SortKey.day("received_on"), SortKey.time("received_at"), SortKey.id("fact_id")),
                "facts",
                "received_on, received_at, fact_id, program_no, fact_type, key, source, observed_at, quality, body",
                Rows::fact);
        quarantined = quarantined(database);
        signals = new Listing<>(
                database,
                Order.of("signals", SortKey.time("received_at"), SortKey.id("signal_id")),
                "signals",
                "received_at, signal_id, program_no, body",
                row -> Json.read(Rows.bytes(row, "body"), MappedSignal.class));
    }

    @Override
    public Future<Page<Fact>> facts(FactFilter filter, PageRequest page) {
        Conditions within = new Conditions()
                .and("received_on >= ?", day(filter.from(), -1))
                .and("received_on <= ?", day(filter.to(), 1))
                .and("received_at >= ?", filter.from())
                .and("received_at < ?", filter.to());
        return facts.page(within, passing(filter), page);
    }

    @Override
    public Future<Page<Quarantined>> quarantined(FactFilter filter, PageRequest page) {
        Conditions passing =
                passing(filter).and("received_at >= ?", filter.from()).and("received_at < ?", filter.to());
        return quarantined.page(new Conditions(), passing, page);
    }

    private static Conditions passing(FactFilter filter) {
        return new Conditions()
                .in(new Programs(filter.scope(), filter.programId()))
                .and("fact_type = ?", filter.factType())
                .and("key = ?", filter.key())
                .and("source = ?", filter.source());
    }

    private static Listing<Quarantined> quarantined(Database database) {
        return new Listing<>(
                database,
                Order.of("quarantine", SortKey.time("at"), SortKey.id("fact_id")),
                QUARANTINED,
                "at, problem, digest, received_at, fact_id, program_no, fact_type, key, source, observed_at, quality, body",
                PgFactDesk::quarantined);
    }

    private static Quarantined quarantined(Row row) {
        PolicyDigest policy = new PolicyDigest(row.getString("digest"));
        return new Quarantined(Rows.fact(row), policy, Rows.instant(row, "at"), row.getString("problem"));
    }

    /** Facts lie under the day on which the database took them, which may be the one beside that of their receipt. */
    private static @Nullable LocalDate day(@Nullable Instant instant, int beside) {
        return instant == null
                ? null
                : LocalDate.ofInstant(instant, ZoneOffset.UTC).plusDays(beside);
    }

    @Override
    public Future<Optional<Fact>> fact(FactId id, Scope scope) {
        return new Query(BY_ID, id.value())
                .ask(database)
                .map(rows -> Rows.list(rows, Rows::fact).stream()
                        .filter(fact -> scope.covers(fact.programId()))
                        .findFirst());
    }

    @Override
    public Future<Standing> situation(String programId, PageRequest page) {
        return SubjectCursor.of(page.cursor()).compose(after -> {
            Future<RowSet<Row>> newest =
                    new Query(NEWEST, programId, after.factType(), after.key(), page.limit() + 1).ask(database);
            Future<RowSet<Row>> level = new Query(LEVEL, programId).ask(database);
            return Future.all(newest, level).map(read -> {
                List<Fact> facts = Rows.list(newest.result(), Rows::fact);
                return standing(
                        programId,
                        facts,
                        page.limit(),
                        level.result().iterator().next());
            });
        });
    }

    /** A value that is no longer fresh counts as unknown (A9). */
    private static Standing standing(String programId, List<Fact> newest, int limit, Row program) {
        Instant now = Rows.instant(program, "now");
        boolean more = newest.size() > limit;
        List<Fact> shown = more ? newest.subList(0, limit) : newest;
        List<Fact> usable = shown.stream().filter(fact -> fact.isFreshAt(now)).toList();
        String next = more ? SubjectCursor.of(shown.get(limit - 1)).write() : null;
        return new Standing(programId, now, level(program.getString("level")), new Page<>(usable, next));
    }

    private static @Nullable EffectiveLevel level(@Nullable String json) {
        return json == null ? null : Json.read(json.getBytes(StandardCharsets.UTF_8), EffectiveLevel.class);
    }

    @Override
    public Future<Page<MappedSignal>> signals(Scope scope, boolean unmappedOnly, PageRequest page) {
        Conditions within = new Conditions().andIf(unmappedOnly, "NOT is_mapped");
        return signals.page(within, new Conditions().in(new Programs(scope, null)), page);
    }
}
