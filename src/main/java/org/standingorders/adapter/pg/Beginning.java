package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.standingorders.desk.Once;
import org.standingorders.desk.Receipt.Fate;
import org.standingorders.desk.Unavailable;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Quality;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.IncidentId;
import org.standingorders.rule.PolicyDigest;

/** The first way to the database: lock, read the clock and the policy, take the facts' ids; all sent in one go. */
final class Beginning {
    private static final String LOCK = """
            SELECT program_no, program_id, version, fact_position, log_entries, log_head, events, events_head,
                   defense_level, suspicions, coverage_trail, due_at, readings_at, readings_day
            FROM programs WHERE program_id = ANY($1) ORDER BY program_id FOR UPDATE""";

    /** After the lock and in a statement of its own, so that neither clock nor policy is older than the lock. */
    private static final String NOW = """
            SELECT clock_timestamp() AS now, (transaction_timestamp() AT TIME ZONE 'UTC')::date AS day,
                   p.policy_no, p.digest, (SELECT version FROM directory) AS directory_version
            FROM (SELECT 1) one LEFT JOIN (active_policy a JOIN policies p ON p.policy_no = a.policy_no) ON true""";

    private static final String TAKE_IDS = """
            INSERT INTO fact_ids (fact_id, body_digest, received_on, program_no, position)
            SELECT f.id, f.digest, (transaction_timestamp() AT TIME ZONE 'UTC')::date, p.program_no,
                   p.fact_position + f.n
            FROM programs p, unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS f (id, digest, n)
            WHERE p.program_id = $1""";

    /** Asks for each id first, which costs half as much again. */
    private static final String TAKE_NEW_IDS = TAKE_IDS + " ON CONFLICT (fact_id) DO NOTHING";

    /** Ids that this transaction has just taken have no fact yet, but their rows are its own. */
    private static final String KNOWN = """
            SELECT i.fact_id, i.program_no, i.body_digest, f.observed_at, f.received_at, f.quality, f.fate, e.incidents, e.decisions
            FROM fact_ids i
            LEFT JOIN facts f
              ON f.received_on = i.received_on AND f.program_no = i.program_no AND f.position = i.position
            LEFT JOIN fact_effects e ON e.fact_id = i.fact_id
            WHERE i.fact_id = ANY($1) AND i.xmin <> pg_current_xact_id()::xid""";

    private static final String SIGNALS = "SELECT signal_id FROM signals WHERE signal_id = ANY($1)";

    private static final String CREATE =
            "INSERT INTO programs (program_id) SELECT unnest($1::text[]) ON CONFLICT (program_id) DO NOTHING";

    private final Leased connection;
    private final Opening opening;
    private final boolean expectKnown;

    /** @param expectKnown false to fail with a unique violation when a fact was stored before */
    Beginning(Leased connection, Opening opening, boolean expectKnown) {
        this.connection = connection;
        this.opening = opening;
        this.expectKnown = expectKnown;
    }

    Future<Begun> begin() {
        Future<RowSet<Row>> open = connection.say("BEGIN");
        Future<RowSet<Row>> locked = connection.ask(LOCK, Tuple.tuple().addArrayOfString(programs()));
        Future<RowSet<Row>> now = connection.ask(NOW, Tuple.tuple());
        List<Future<RowSet<Row>>> taken = opening.claims().stream()
                .filter(each -> !each.facts().isEmpty())
                .map(this::take)
                .toList();
        Future<Map<Once, Begun.Answered>> answers = FirstAnswers.of(connection, opening.onces());
        Future<Set<UUID>> signals = signals();
        return Future.all(open, locked, now)
                .compose(done -> Future.join(taken))
                .compose(done -> locked.result().size() < opening.claims().size()
                        ? createAndBegin()
                        : known(taken)
                                .compose(known -> Future.all(answers, signals)
                                        .compose(all -> begun(locked.result(), now.result(), known)
                                                .map(begun -> with(begun, answers.result(), signals.result())))));
    }

    /** Programs come into being with their first fact. */
    private Future<Begun> createAndBegin() {
        return connection
                .say("ROLLBACK")
                .compose(clean -> connection.ask(CREATE, Tuple.tuple().addArrayOfString(programs())))
                .compose(made -> begin());
    }

    private String[] programs() {
        return opening.claims().stream().map(Claim::programId).toArray(String[]::new);
    }

    private Future<RowSet<Row>> take(Claim claim) {
        Columns<NewFact> columns = Columns.of(claim.facts(), claim.programId())
                .uuids(each -> each.fact().id().value())
                .uuids(NewFact::digest);
        return connection.ask(expectKnown ? TAKE_NEW_IDS : TAKE_IDS, columns.tuple());
    }

    private Future<Map<FactId, KnownFact>> known(List<Future<RowSet<Row>>> taken) {
        List<NewFact> all =
                opening.claims().stream().flatMap(each -> each.facts().stream()).toList();
        int fresh = taken.stream().mapToInt(each -> each.result().rowCount()).sum();
        if (fresh == all.size()) {
            return Future.succeededFuture(Map.of());
        }
        Columns<NewFact> ids = Columns.of(all).uuids(each -> each.fact().id().value());
        return connection.ask(KNOWN, ids.tuple()).map(rows -> {
            Map<FactId, KnownFact> known = new HashMap<>();
            rows.forEach(row -> known.put(new FactId(row.getUUID("fact_id")), known(row)));
            return known;
        });
    }

    /** A fact whose day is no longer kept is known by its digest alone. */
    private static KnownFact known(Row row) {
        if (row.getValue("fate") == null) {
            Received forgotten = new Received(Instant.EPOCH, Instant.EPOCH, Quality.GOOD);
            return new KnownFact(
                    row.getInteger("program_no"),
                    row.getUUID("body_digest"),
                    forgotten,
                    Fate.ACCEPTED,
                    List.of(),
                    List.of());
        }
        return new KnownFact(
                row.getInteger("program_no"),
                row.getUUID("body_digest"),
                Rows.received(row),
                Fate.values()[row.getShort("fate")],
                Rows.ids(row, "incidents", IncidentId::new),
                Rows.ids(row, "decisions", DecisionId::new));
    }

    private Future<Set<UUID>> signals() {
        if (opening.signals().isEmpty()) {
            return Future.succeededFuture(Set.of());
        }
        Tuple ids = Tuple.tuple().addArrayOfUUID(opening.signals().toArray(UUID[]::new));
        return connection
                .ask(SIGNALS, ids)
                .map(rows -> new HashSet<>(Rows.list(rows, row -> row.getUUID("signal_id"))));
    }

    private Future<Begun> begun(RowSet<Row> locked, RowSet<Row> now, Map<FactId, KnownFact> known) {
        Row moment = now.iterator().next();
        if (moment.getInteger("policy_no") == null) {
            return Future.failedFuture(new Unavailable("No policy is active.", null));
        }
        Map<String, ProgramRow> programs = new HashMap<>();
        locked.forEach(row -> programs.put(row.getString("program_id"), Rows.program(row)));
        return Future.succeededFuture(new Begun(
                connection,
                Rows.instant(moment, "now"),
                moment.getLocalDate("day"),
                new PolicyRef(moment.getInteger("policy_no"), new PolicyDigest(moment.getString("digest"))),
                moment.getLong("directory_version"),
                programs,
                known,
                Map.of(),
                Set.of()));
    }

    private static Begun with(Begun begun, Map<Once, Begun.Answered> answers, Set<UUID> signals) {
        return new Begun(
                begun.connection(),
                begun.now(),
                begun.day(),
                begun.policy(),
                begun.directoryVersion(),
                begun.programs(),
                begun.knownFacts(),
                answers,
                signals);
    }
}
