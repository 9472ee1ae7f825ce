package org.standingorders.adapter.executor;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Every step that was ever ordered, as the journal tells it. What is said here is on the disk first. Thread-safe. */
public final class Steps {
    private final Journal journal;
    private final InstantSource clock;
    private final Map<String, Ordered> byToken = new LinkedHashMap<>();

    public Steps(Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
        journal.found().forEach(this::apply);
    }

    private void apply(Entry entry) {
        byToken.compute(
                entry.token(),
                (token, known) ->
                        known == null ? Ordered.taken(Objects.requireNonNull(entry.command())) : known.after(entry));
    }

    private void note(Entry entry) {
        journal.append(entry);
        apply(entry);
    }

    /** Takes a step once. */
    synchronized Taking take(Command command) {
        Ordered known = byToken.get(command.token());
        if (known != null) {
            return command.repeats(known.command()) ? Taking.KNOWN : Taking.CONTRADICTS;
        }
        if (byToken.values().stream().anyMatch(each -> command.sameStepAs(each.command()))) {
            return Taking.CONTRADICTS;
        }
        note(Entry.taken(clock.instant(), command));
        return Taking.NEW;
    }

    synchronized void begin(Command command) {
        note(Entry.begun(clock.instant(), command.token()));
    }

    synchronized void end(Command command, Ended ended) {
        note(Entry.ended(clock.instant(), command.token(), ended));
    }

    synchronized void acknowledge(Command command) {
        note(Entry.acknowledged(clock.instant(), command.token()));
    }

    /** Those of which this holds, oldest first. */
    synchronized List<Ordered> which(Predicate<Ordered> holds) {
        return byToken.values().stream().filter(holds).toList();
    }

    /** The parameters of the last step that this incident saw succeed, among those that match. */
    public synchronized Optional<Map<String, Object>> lastSuccess(UUID incident, Predicate<Command> matching) {
        return byToken.values().stream()
                .filter(each -> each.ended() != null && each.ended().well())
                .map(Ordered::command)
                .filter(each -> each.incidentId().equals(incident))
                .filter(matching)
                .reduce((earlier, later) -> later)
                .map(Command::parameters);
    }

    /** What became of a command that was handed in. */
    enum Taking {
        NEW,
        /** The same as before; nothing is done twice. */
        KNOWN,
        /** Its token, or its place in the execution, belongs to another command. */
        CONTRADICTS
    }
}
