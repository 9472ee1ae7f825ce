package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import org.standingorders.desk.MappedSignal;
import org.standingorders.fact.Subject;
import org.standingorders.incident.Incident;
import org.standingorders.wire.Json;

/**
 * The second way to the database: everything that is written, put into its words before any of it is sent, then sent in one
 * go. Putting it into words is work for a thread that may be held up, and what has no words fails here, where the transaction
 * can still be abandoned.
 */
public final class Writing {
    private final Begun begun;
    private final List<Statement> statements = new ArrayList<>();

    private Writing(Begun begun) {
        this.begun = begun;
    }

    /** Throws when something in it cannot be written down. */
    public static Writing of(Begun begun, List<ProgramChange> changes, List<OnceAnswer> answers) {
        Writing writing = new Writing(begun);
        changes.forEach(writing::write);
        writing.write(answers);
        return writing;
    }

    /** True when there is nothing to write. */
    public boolean empty() {
        return statements.isEmpty();
    }

    /** Sends everything and the commit, without waiting between. */
    Future<Void> send() {
        List<Future<RowSet<Row>>> sent = new ArrayList<>();
        statements.forEach(each -> sent.add(begun.connection().ask(each.sql(), each.parameters())));
        sent.add(begun.connection().say("COMMIT"));
        return Future.all(sent).mapEmpty();
    }

    private void write(List<OnceAnswer> answers) {
        add(
                Writes.ONCES,
                Columns.of(answers, Rows.time(begun.now()))
                        .texts(each -> each.once().credential())
                        .texts(each -> each.once().key())
                        .texts(each -> each.once().bodyDigest())
                        .bytes(OnceAnswer::answer));
    }

    private void write(ProgramChange change) {
        add(Writes.FACTS, facts(change));
        add(Writes.EFFECTS, effects(change));
        add(Writes.READINGS, readings(change));
        add(Writes.FORGOTTEN, forgotten(change));
        add(Writes.INCIDENTS, incidents(change));
        add(Writes.EVENTS, events(change));
        add(Writes.DECISIONS, decisions(change));
        add(Writes.SIGNALS, signals(change));
        add(Writes.QUARANTINE, quarantined(change));
        add(NoticeWrites.NOTICES, NoticeWrites.notices(change));
        add(NoticeWrites.DELIVERIES, NoticeWrites.deliveries(change));
        add(NoticeWrites.STORMS, NoticeWrites.storms(change));
        add(NoticeWrites.HUSH_STORMS, NoticeWrites.toldStorms(change, begun.now()));
        add(ResponseWrites.APPROVALS, ResponseWrites.approvals(change));
        add(ResponseWrites.EXECUTIONS, ResponseWrites.executions(change));
        add(ResponseWrites.ORDERS, ResponseWrites.orders(change, begun.now()));
        hush(change);
        statements.add(new Statement(Writes.PROGRAM, change.after().tuple()));
    }

    private void hush(ProgramChange change) {
        NoticeWrites.hushed(change, begun.now())
                .ifPresent(pointless -> statements.add(new Statement(NoticeWrites.HUSH, pointless)));
    }

    private <T> void add(String sql, Columns<T> columns) {
        if (!columns.rows().isEmpty()) {
            statements.add(new Statement(sql, columns.tuple()));
        }
    }

    private Columns<JudgedFact> facts(ProgramChange change) {
        return Columns.of(
                        change.facts(),
                        begun.day(),
                        change.before().no(),
                        begun.policy().no())
                .longs(JudgedFact::position)
                .uuids(each -> each.fact().fact().id().value())
                .texts(each -> each.fact().fact().factType())
                .texts(each -> each.fact().fact().key())
                .texts(each -> each.fact().fact().source())
                .times(each -> each.fact().fact().observedAt())
                .times(each -> each.fact().fact().receivedAt())
                .numbers(each -> each.fact().fact().quality().ordinal())
                .numbers(each -> each.fate().ordinal())
                .flags(JudgedFact::inSituation)
                .bytes(each -> each.fact().body());
    }

    private static Columns<JudgedFact> effects(ProgramChange change) {
        List<JudgedFact> loud = change.facts().stream()
                .filter(each -> !each.decisions().isEmpty())
                .toList();
        return Columns.of(loud)
                .uuids(each -> each.fact().fact().id().value())
                .lists(JudgedFact::incidents)
                .lists(JudgedFact::decisions);
    }

    private static Columns<ReadingPlace> readings(ProgramChange change) {
        return Columns.of(change.readingsToSave(), change.before().no())
                .texts(ReadingPlace::factType)
                .texts(ReadingPlace::key)
                .days(ReadingPlace::day)
                .longs(ReadingPlace::position);
    }

    private static Columns<Subject> forgotten(ProgramChange change) {
        return Columns.of(change.readingsToForget(), change.before().no())
                .texts(Subject::factType)
                .texts(Subject::key);
    }

    private static Columns<EventEntry> events(ProgramChange change) {
        return Columns.of(change.events(), change.before().no())
                .longs(EventEntry::place)
                .uuids(each -> each.happening().incident().value())
                .numbers(each -> each.happening().seq())
                .bytes(EventEntry::body)
                .bytes(EventEntry::hash);
    }

    private static Columns<MappedSignal> signals(ProgramChange change) {
        return Columns.of(change.signals(), change.before().no())
                .uuids(MappedSignal::id)
                .times(MappedSignal::receivedAt)
                .flags(MappedSignal::mapped)
                .bytes(Json::write);
    }

    private static Columns<Incident> incidents(ProgramChange change) {
        return Columns.of(
                        change.incidents(), change.before().no(), change.after().version())
                .uuids(each -> each.id().value())
                .texts(each -> each.card().origin().dedupKey())
                .flags(each -> each.status().open())
                .flags(Incident::done)
                .texts(each -> each.card().type().toString())
                .texts(each -> each.card().severity().toString())
                .texts(each -> each.status().toString())
                .times(each -> each.card().times().detectedAt())
                .numbers(Incident::version)
                .uuids(each -> Rows.value(each.card().parentId()))
                .bytes(Json::write);
    }

    private Columns<LogEntry> decisions(ProgramChange change) {
        return Columns.of(change.entries(), change.before().no(), begun.policy().no())
                .longs(LogEntry::seq)
                .uuids(each -> each.decision().id().value())
                .texts(each -> each.decision().point().toString())
                .times(each -> each.decision().at())
                .lists(each -> each.decision().incidents())
                .lists(LogEntry::rules)
                .bytes(LogEntry::body)
                .bytes(LogEntry::hash);
    }

    private Columns<JudgedFact> quarantined(ProgramChange change) {
        List<JudgedFact> failed =
                change.facts().stream().filter(each -> each.problem() != null).toList();
        return Columns.of(failed, begun.policy().no(), Rows.time(begun.now()))
                .uuids(each -> each.fact().fact().id().value())
                .texts(JudgedFact::problem);
    }

    private record Statement(String sql, Tuple parameters) {}
}
