package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.Commanded;
import org.standingorders.desk.IncidentDesk;
import org.standingorders.desk.IncidentFilter;
import org.standingorders.desk.Intake;
import org.standingorders.desk.MappedSignal;
import org.standingorders.desk.Once;
import org.standingorders.desk.OnceConflict;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Receipt;
import org.standingorders.desk.Scope;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.FactProblem;
import org.standingorders.flow.Command;
import org.standingorders.flow.Decision;
import org.standingorders.flow.Happening;
import org.standingorders.flow.Input;
import org.standingorders.flow.Outcome;
import org.standingorders.flow.Refusal;
import org.standingorders.flow.ResponseFlow;
import org.standingorders.flow.Rulebook;
import org.standingorders.flow.Situation;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;

/** A desk that keeps everything in memory and decides by the real flow. */
final class MemoryDesk implements Intake, IncidentDesk {
    final Map<FactId, Fact> facts = new LinkedHashMap<>();
    final List<Decision> decisions = new ArrayList<>();
    private final Map<String, Situation> situations = new LinkedHashMap<>();
    private final Map<IncidentId, List<Happening>> timelines = new HashMap<>();
    private final Map<String, Once> onces = new HashMap<>();
    private final Map<String, Object> firstAnswers = new HashMap<>();
    private final ResponseFlow flow;
    private final InstantSource time;
    private final Supplier<UUID> ids;
    private @Nullable RuntimeException broken;

    MemoryDesk(InstantSource time, Supplier<UUID> ids, Rulebook rulebook) {
        flow = new ResponseFlow(rulebook);
        this.time = time;
        this.ids = ids;
    }

    /** From now on every change fails with this, until null is given. */
    synchronized void breakWith(@Nullable RuntimeException failure) {
        broken = failure;
    }

    Situation situation(String programId) {
        return situations.computeIfAbsent(programId, Situation::new);
    }

    @Override
    public synchronized Future<Receipt> receive(List<Fact> posted, @Nullable Once once) {
        return once(once, () -> store(posted));
    }

    @Override
    public Future<Receipt> receiveSignals(List<MappedSignal> signals, @Nullable Once once) {
        return receive(
                signals.stream().flatMap(signal -> signal.facts().stream()).toList(), once);
    }

    private Receipt store(List<Fact> posted) {
        List<FactProblem> problems = posted.stream()
                .filter(fact -> facts.containsKey(fact.id())
                        && !facts.get(fact.id()).reading().equals(fact.reading()))
                .map(fact ->
                        new FactProblem("/fact_id", FactProblem.Code.INCONSISTENT, "fact_id stands for another fact."))
                .toList();
        return problems.isEmpty()
                ? new Receipt(posted.stream().map(this::store).toList(), List.of())
                : new Receipt(List.of(), problems);
    }

    private Receipt.Received store(Fact fact) {
        if (facts.putIfAbsent(fact.id(), fact) != null) {
            return new Receipt.Received(fact.id(), Receipt.Fate.DUPLICATE, fact.quality(), List.of(), List.of());
        }
        Outcome outcome = respond(fact.programId(), new Input.FactArrived(fact), time.instant());
        return new Receipt.Received(
                fact.id(),
                outcome.current() == null ? Receipt.Fate.STALE : Receipt.Fate.ACCEPTED,
                fact.quality(),
                outcome.incidents().stream().map(Incident::id).toList(),
                outcome.decisions().stream().map(Decision::id).toList());
    }

    private Outcome respond(String programId, Input input, Instant now) {
        Outcome outcome = flow.respond(situation(programId), input, now, ids::get);
        situation(programId).apply(outcome);
        outcome.happenings()
                .forEach(one -> timelines
                        .computeIfAbsent(one.incident(), id -> new ArrayList<>())
                        .add(one));
        decisions.addAll(outcome.decisions());
        return outcome;
    }

    @SuppressWarnings("unchecked")
    private <T> Future<T> once(@Nullable Once once, Supplier<T> deed) {
        if (broken != null) {
            return Future.failedFuture(broken);
        }
        String key = once == null ? "" : once.credential() + "/" + once.key();
        if (once != null && onces.containsKey(key)) {
            return onces.get(key).equals(once)
                    ? Future.succeededFuture((T) firstAnswers.get(key))
                    : Future.failedFuture(new OnceConflict());
        }
        T answer = deed.get();
        if (once != null) {
            onces.put(key, once);
            firstAnswers.put(key, answer);
        }
        return Future.succeededFuture(answer);
    }

    @Override
    public synchronized Future<Commanded> report(String programId, Command.Report report, @Nullable Once once) {
        return once(once, () -> commanded(respond(programId, report, time.instant()), null));
    }

    @Override
    public synchronized Future<Commanded> command(Command.OnIncident command, Scope scope, @Nullable Once once) {
        return once(
                once,
                () -> find(command.incident(), scope)
                        .map(found -> commanded(respond(found.card().programId(), command, time.instant()), found))
                        .orElseGet(
                                () -> new Commanded(null, List.of(), new Refusal(Refusal.Kind.UNKNOWN_INCIDENT, ""))));
    }

    private static Commanded commanded(Outcome outcome, @Nullable Incident before) {
        Incident after =
                outcome.incidents().isEmpty() ? before : outcome.incidents().get(0);
        return new Commanded(
                outcome.refused().isPresent() ? null : after,
                outcome.decisions().stream().map(Decision::id).toList(),
                outcome.refusal());
    }

    @Override
    public synchronized Future<Page<Incident>> incidents(IncidentFilter filter, PageRequest page) {
        return Future.succeededFuture(Pages.of(
                all().filter(one -> filter.scope().covers(one.card().programId()))
                        .filter(one -> filter.programId() == null
                                || one.card().programId().equals(filter.programId()))
                        .filter(one -> filter.status() == null || one.status() == filter.status())
                        .filter(one -> filter.severity() == null || one.card().severity() == filter.severity())
                        .filter(one -> filter.type() == null || one.card().type() == filter.type())
                        .filter(one -> filter.open() == null || one.status().open() == filter.open())
                        .filter(one -> filter.parent() == null
                                || filter.parent().equals(one.card().parentId()))
                        .toList(),
                page));
    }

    Stream<Incident> all() {
        return situations.values().stream().flatMap(situation -> situation.incidents().stream());
    }

    private Optional<Incident> find(IncidentId id, Scope scope) {
        return all().filter(
                        one -> one.id().equals(id) && scope.covers(one.card().programId()))
                .findFirst();
    }

    @Override
    public synchronized Future<Optional<Incident>> incident(IncidentId id, Scope scope) {
        return Future.succeededFuture(find(id, scope));
    }

    @Override
    public synchronized Future<Page<TimelineEntry>> timeline(IncidentId id, Scope scope, PageRequest page) {
        List<TimelineEntry> entries = find(id, scope).isEmpty()
                ? List.of()
                : timelines.getOrDefault(id, List.of()).stream()
                        .map(one -> new TimelineEntry(one.seq(), one.event()))
                        .toList();
        return Future.succeededFuture(Pages.of(entries, page));
    }
}
