package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.notice.Attention;
import org.standingorders.notice.Attention.Heard;
import org.standingorders.notice.Audience;

/**
 * The one transaction in which facts, incidents, decisions and answers are stored (promise 2). Begin it, read what is
 * missing, decide, and commit; or abandon it and nothing has happened. A begun transaction must be ended either way.
 */
public final class Deciding {
    private static final String FACT =
            "SELECT f.fact_id, p.program_id, f.source, f.observed_at, f.received_at, f.quality, f.body, f.received_on, f.position ";

    private static final String SAVED = FACT + """
            FROM readings r
            JOIN programs p ON p.program_no = r.program_no
            JOIN facts f ON f.received_on = r.received_on AND f.program_no = r.program_no AND f.position = r.position
            WHERE r.program_no = $1
            ORDER BY r.position""";

    /** A transaction that began before midnight may have got the lock after one that began later: hence the day before. */
    private static final String TAIL = FACT + """
            FROM facts f JOIN programs p ON p.program_no = f.program_no
            WHERE f.program_no = $1 AND f.received_on >= $2::date - 1 AND f.position > $3 AND f.in_situation
            ORDER BY f.position""";

    private static final String STANDING =
            "SELECT body FROM incidents WHERE program_no = $1 AND NOT is_ended ORDER BY incident_id";

    private static final String CHANGED =
            "SELECT body FROM incidents WHERE program_no = $1 AND changed_in > $2 ORDER BY incident_id";

    /** No further than the budget reaches, however many there are. */
    private static final String HEARD = """
            SELECT p.person, h.notices, EXISTS (SELECT FROM storms s WHERE s.person = p.person AND s.began_at > $2) AS stormed
            FROM unnest($1::text[]) AS p (person)
            CROSS JOIN LATERAL (
                SELECT count(*)::int AS notices
                FROM (SELECT FROM notices n WHERE n.person = p.person AND n.created_at > $2 LIMIT $3) AS counted) AS h
            WHERE h.notices > 0""";

    private static final String PROGRAM_OF = """
            SELECT p.program_id FROM incidents i JOIN programs p ON p.program_no = i.program_no WHERE i.incident_id = $1""";

    private static final String SOME = "SELECT body FROM incidents WHERE program_no = $1 AND incident_id = ANY($2)";

    /** For so many transactions after a known fact, ids are asked for before they are taken. */
    private static final int CAREFUL_FOR = 64;

    private final Database database;
    private final AtomicInteger careful = new AtomicInteger();
    private final Set<LocalDate> rooms = ConcurrentHashMap.newKeySet();

    public Deciding(Database database) {
        this.database = database;
    }

    /** Locks the programs, in their order, and takes the facts' ids. */
    public Future<Begun> begin(Opening opening) {
        boolean expectKnown = careful.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        return database.inTime(deadline -> database.take()
                .compose(leased -> deadline.bound(Future.succeededFuture(leased)
                                .compose(taken -> begin(taken, opening, expectKnown))
                                .compose(begun -> withRoom(begun, leased, opening)))
                        .recover(fault -> database.undone(leased, fault))));
    }

    /** The first fact of a day may find no table yet; it is made by itself, not inside the deciding transaction. */
    private Future<Begun> withRoom(Begun begun, Leased leased, Opening opening) {
        LocalDate day = begun.day();
        if (rooms.contains(day)) {
            return Future.succeededFuture(begun);
        }
        return leased.say("ROLLBACK")
                .compose(clean -> leased.ask("SELECT make_fact_partition($1)", Tuple.of(day)))
                .compose(made -> {
                    rooms.add(day);
                    return begin(leased, opening, true);
                });
    }

    /** Most facts are new, so that is tried first; once one is not, more of them are to be expected. */
    private Future<Begun> begin(Leased leased, Opening opening, boolean expectKnown) {
        Future<Begun> begun = new Beginning(leased, opening, expectKnown).begin();
        return expectKnown
                ? begun
                : begun.recover(fault -> {
                    if (!Faults.clash(fault)) {
                        return Future.failedFuture(fault);
                    }
                    careful.set(CAREFUL_FOR);
                    return leased.say("ROLLBACK").compose(clean -> begin(leased, opening, true));
                });
    }

    /** How a program stands: its newest facts, older before newer, and its incidents that are not ended. */
    public Future<Stored> everything(Begun begun, ProgramRow program) {
        Leased connection = begun.connection();
        Future<RowSet<Row>> saved = connection.ask(SAVED, Tuple.of(program.no()));
        Future<RowSet<Row>> tail = connection.ask(TAIL, tail(program, program.saved()));
        Future<RowSet<Row>> incidents = connection.ask(STANDING, Tuple.of(program.no()));
        return inTime(Future.all(saved, tail, incidents)
                .map(read -> new Stored(
                        Rows.list(saved.result(), Rows::placedFact),
                        Rows.list(tail.result(), Rows::placedFact),
                        Rows.list(incidents.result(), Rows::incident))));
    }

    /** What has changed in a program since a fact and a version of it: what another instance did. */
    public Future<Stored> since(Begun begun, ProgramRow program, Place fact, long version) {
        Leased connection = begun.connection();
        Future<RowSet<Row>> tail = connection.ask(TAIL, tail(program, fact));
        Future<RowSet<Row>> incidents = connection.ask(CHANGED, Tuple.of(program.no(), version));
        return inTime(Future.all(tail, incidents)
                .map(read -> new Stored(
                        List.of(),
                        Rows.list(tail.result(), Rows::placedFact),
                        Rows.list(incidents.result(), Rows::incident))));
    }

    private static Tuple tail(ProgramRow program, Place after) {
        return Tuple.of(program.no(), after.day(), after.position());
    }

    /** What an audience was told lately. */
    public Future<Attention> attention(Begun begun, Audience audience) {
        Tuple asked = Tuple.tuple()
                .addArrayOfString(audience.people().toArray(String[]::new))
                .addOffsetDateTime(Rows.time(audience.since()))
                .addInteger(audience.most());
        return inTime(begun.connection().ask(HEARD, asked).map(Deciding::attention));
    }

    private static Attention attention(RowSet<Row> rows) {
        Map<String, Heard> heard = new HashMap<>();
        rows.forEach(row ->
                heard.put(row.getString("person"), new Heard(row.getInteger("notices"), row.getBoolean("stormed"))));
        return new Attention(heard, List.of());
    }

    private <T> Future<T> inTime(Future<T> read) {
        return database.inTime(deadline -> deadline.bound(read));
    }

    /** The program that an incident belongs to; empty when there is no such incident. */
    public Future<Optional<String>> programOf(IncidentId id) {
        return database.ask(PROGRAM_OF, Tuple.of(id.value()))
                .map(rows -> Rows.list(rows, row -> row.getString("program_id")).stream()
                        .findFirst());
    }

    /** Incidents of a program in whatever state; unknown ones are left out. */
    public Future<List<Incident>> incidents(Begun begun, ProgramRow program, List<IncidentId> ids) {
        Tuple asked = Tuple.of(program.no())
                .addArrayOfUUID(ids.stream().map(IncidentId::value).toArray(UUID[]::new));
        return inTime(begun.connection().ask(SOME, asked).map(rows -> Rows.list(rows, Rows::incident)));
    }

    /**
     * Stores everything, or nothing. A failure that is not {@link Faults#refused} or {@link Faults#clash} leaves open
     * whether it was committed: begin again with the same ids and keys to learn it.
     */
    public Future<Void> commit(Begun begun, Writing writing) {
        return database.finished(begun.connection(), writing.send()).onSuccess(done -> database.written());
    }

    /** Ends the transaction without a trace. */
    public Future<Void> abandon(Begun begun) {
        return database.finished(
                begun.connection(), begun.connection().say("ROLLBACK").mapEmpty());
    }
}
