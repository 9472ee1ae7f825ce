package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.EffectiveLevel;
import org.standingorders.fact.Fact;
import org.standingorders.flow.Situation;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.wire.Json;

/**
 * The one transaction in which facts, incidents, decisions and answers are stored (promise 2). Begin it, read what is
 * missing, decide, and commit; or abandon it and nothing has happened. A begun transaction must be ended either way.
 */
public final class Deciding {
    private static final String FACTS = """
            SELECT f.fact_id, p.program_id, f.source, f.observed_at, f.received_at, f.quality, f.body
            FROM readings r
            JOIN programs p ON p.program_no = r.program_no
            JOIN facts f ON f.received_on = r.received_on AND f.program_no = r.program_no AND f.position = r.position
            WHERE r.program_no = $1
            ORDER BY r.fact_type, r.key""";

    private static final String STANDING =
            "SELECT body FROM incidents WHERE program_no = $1 AND NOT is_ended ORDER BY incident_id";

    private static final String SOME = "SELECT body FROM incidents WHERE program_no = $1 AND incident_id = ANY($2)";

    private final Database database;
    private final Set<LocalDate> partitions = ConcurrentHashMap.newKeySet();

    public Deciding(Database database) {
        this.database = database;
    }

    /** Locks the programs, in their order, and takes the facts' ids. */
    public Future<Begun> begin(Opening opening) {
        return database.take()
                .compose(leased -> new Beginning(leased, opening)
                        .begin()
                        .timeout(Database.DEADLINE.toMillis(), TimeUnit.MILLISECONDS)
                        .recover(fault -> database.undone(leased, fault))
                        .compose(begun ->
                                partition(begun.day()).map(begun).recover(fault -> database.undone(leased, fault))));
    }

    /** How a program stands: its newest facts and its incidents that are not ended. */
    public Future<Situation> situation(Begun begun, ProgramRow program) {
        Leased connection = begun.connection();
        Future<RowSet<Row>> facts = connection.ask(FACTS, Tuple.of(program.no()));
        Future<RowSet<Row>> incidents = connection.ask(STANDING, Tuple.of(program.no()));
        return Future.all(facts, incidents)
                .timeout(Database.DEADLINE.toMillis(), TimeUnit.MILLISECONDS)
                .map(read -> situation(program, facts.result(), incidents.result()));
    }

    /** Incidents of a program in whatever state; unknown ones are left out. */
    public Future<List<Incident>> incidents(Begun begun, ProgramRow program, List<IncidentId> ids) {
        Tuple asked = Tuple.of(program.no())
                .addArrayOfUUID(ids.stream().map(IncidentId::value).toArray(UUID[]::new));
        return begun.connection()
                .ask(SOME, asked)
                .timeout(Database.DEADLINE.toMillis(), TimeUnit.MILLISECONDS)
                .map(rows -> Rows.list(rows, Rows::incident));
    }

    /**
     * Stores everything, or nothing. A failure that is not {@link Faults#refused} or {@link Faults#clash} leaves open
     * whether it was committed: begin again with the same ids and keys to learn it.
     */
    public Future<Void> commit(Begun begun, List<ProgramChange> changes, List<OnceAnswer> answers) {
        return database.finished(begun.connection(), new Committing(begun).commit(changes, answers));
    }

    /** Ends the transaction without a trace. */
    public Future<Void> abandon(Begun begun) {
        return database.finished(
                begun.connection(), begun.connection().say("ROLLBACK").mapEmpty());
    }

    /** Makes the tables for facts received on a day, ahead of it. */
    public Future<Void> partition(LocalDate day) {
        if (partitions.contains(day)) {
            return Future.succeededFuture();
        }
        return database.ask("SELECT make_fact_partition($1)", Tuple.of(day)).map(made -> {
            partitions.add(day);
            return null;
        });
    }

    private static Situation situation(ProgramRow program, RowSet<Row> facts, RowSet<Row> incidents) {
        List<Fact> newest = Rows.list(facts, Rows::fact);
        return Situation.of(program.id(), newest, Rows.list(incidents, Rows::incident), level(program.level()));
    }

    private static @Nullable EffectiveLevel level(@Nullable String json) {
        return json == null
                ? null
                : Json.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8), EffectiveLevel.class);
    }
}
