package org.standingorders.adapter.pg;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.MappedSignal;
import org.standingorders.fact.Subject;
import org.standingorders.flow.Decision;
import org.standingorders.flow.Effect;
import org.standingorders.flow.Happening;
import org.standingorders.flow.Outcome;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;

/** Everything that a deciding transaction changes in one program, gathered while it decides. Not for several threads. */
public final class ProgramChange {
    private final ProgramRow before;
    private final List<JudgedFact> facts = new ArrayList<>();
    private final LocalDate day;
    private final Unsaved unsaved;
    private final Map<IncidentId, Incident> incidents = new LinkedHashMap<>();
    private final List<EventEntry> events = new ArrayList<>();
    private final List<LogEntry> entries = new ArrayList<>();
    private final List<MappedSignal> signals = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final long positions;
    private RecollectionRow recollection;
    private @Nullable Instant dueAt;

    /**
     * @param claimed how many facts were claimed for the program, known ones included
     * @param day under which its new facts are stored
     * @param unsaved what {@code readings} does not know yet; changed by this
     */
    public ProgramChange(ProgramRow before, int claimed, LocalDate day, Unsaved unsaved) {
        this.before = before;
        this.day = day;
        this.unsaved = unsaved;
        positions = before.factPosition() + claimed;
        recollection = before.recollection();
        dueAt = before.dueAt();
    }

    public void judged(JudgedFact fact) {
        facts.add(fact);
        if (fact.inSituation()) {
            unsaved.put(fact.fact().fact(), new Place(day, fact.position()));
        }
    }

    /** The newest fact of the subject is no longer part of the situation. */
    public void forgotten(Subject subject) {
        unsaved.forget(subject);
    }

    /** Takes over what an input led to, whole or, when it cannot be written down, not at all. */
    public void add(Outcome outcome) {
        List<LogEntry> logged = logged(outcome.decisions());
        List<EventEntry> happened = happened(outcome.happenings());
        recollection = recollection.after(outcome);
        outcome.incidents().forEach(incident -> incidents.put(incident.id(), incident));
        events.addAll(happened);
        entries.addAll(logged);
        effects.addAll(outcome.effects());
    }

    public void add(MappedSignal signal) {
        signals.add(signal);
    }

    public void dueAt(@Nullable Instant next) {
        dueAt = next;
    }

    private List<LogEntry> logged(List<Decision> decisions) {
        List<LogEntry> logged = new ArrayList<>(decisions.size());
        LogHead head = decided();
        for (Decision each : decisions) {
            LogEntry entry = LogEntry.after(head, each);
            head = entry.head();
            logged.add(entry);
        }
        return logged;
    }

    private List<EventEntry> happened(List<Happening> happenings) {
        List<EventEntry> happened = new ArrayList<>(happenings.size());
        LogHead head = lived();
        for (Happening each : happenings) {
            EventEntry entry = EventEntry.after(head, before.id(), each);
            head = entry.head();
            happened.add(entry);
        }
        return happened;
    }

    private LogHead decided() {
        return entries.isEmpty()
                ? before.decisions()
                : entries.get(entries.size() - 1).head();
    }

    private LogHead lived() {
        return events.isEmpty()
                ? before.events()
                : events.get(events.size() - 1).head();
    }

    /** True when nothing but the next due instant may have changed. */
    private boolean quiet() {
        return facts.isEmpty()
                && events.isEmpty()
                && entries.isEmpty()
                && signals.isEmpty()
                && recollection.equals(before.recollection());
    }

    private long position() {
        return facts.isEmpty() ? before.factPosition() : positions;
    }

    private boolean saves() {
        return position() - before.saved().position() >= Unsaved.SAVED_EVERY;
    }

    /** What {@code readings} will still not know once this is committed. */
    public Unsaved unsaved() {
        return saves() ? new Unsaved() : unsaved;
    }

    /** True when there is anything to write, be it only the next due instant. */
    public boolean toWrite() {
        return !quiet() || !Objects.equals(dueAt, before.dueAt());
    }

    /** The program as it will be once this is committed. */
    public ProgramRow after() {
        return new ProgramRow(
                before.no(),
                before.id(),
                quiet() ? before.version() : before.version() + 1,
                position(),
                saves() ? new Place(day, position()) : before.saved(),
                decided(),
                lived(),
                recollection,
                dueAt);
    }

    ProgramRow before() {
        return before;
    }

    public List<JudgedFact> facts() {
        return facts;
    }

    List<ReadingPlace> readingsToSave() {
        return saves() ? unsaved.all() : List.of();
    }

    /** Those that give up their dedup key before those that take one. */
    List<Incident> incidents() {
        return incidents.values().stream()
                .sorted(Comparator.comparing(incident -> incident.status().open()))
                .toList();
    }

    List<Subject> readingsToForget() {
        return saves() ? unsaved.forgotten() : List.of();
    }

    List<EventEntry> events() {
        return events;
    }

    /** The decisions, in their places. */
    public List<LogEntry> entries() {
        return entries;
    }

    List<MappedSignal> signals() {
        return signals;
    }

    <E extends Effect> List<E> effects(Class<E> kind) {
        return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
