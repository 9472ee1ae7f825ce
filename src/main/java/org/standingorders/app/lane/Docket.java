package org.standingorders.app.lane;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.pg.Claim;
import org.standingorders.adapter.pg.JudgedFact;
import org.standingorders.adapter.pg.NewFact;
import org.standingorders.adapter.pg.ProgramChange;
import org.standingorders.adapter.pg.ProgramRow;
import org.standingorders.desk.Receipt.Fate;
import org.standingorders.fact.FactId;
import org.standingorders.flow.Outcome;
import org.standingorders.flow.Situation;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;

/** One program while a batch is decided: how it stands, and what has changed so far. */
final class Docket {
    private final Situation situation;
    private final ProgramChange change;
    private final Map<FactId, Long> positions = new HashMap<>();
    private final @Nullable Instant dueAt;
    private boolean tells;

    Docket(ProgramRow row, Claim claim, Held held, LocalDate day) {
        dueAt = row.dueAt();
        situation = held.situation();
        change = new ProgramChange(row, claim.facts().size(), day, held.unsaved());
        long position = row.factPosition();
        for (NewFact each : claim.facts()) {
            positions.put(each.fact().id(), ++position);
        }
    }

    /** When the program was to be looked at, as it was stored. */
    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    Situation situation() {
        return situation;
    }

    ProgramChange change() {
        return change;
    }

    JudgedFact judged(NewFact fact, Outcome outcome) {
        return judged(fact, outcome.current() != null ? Fate.ACCEPTED : Fate.STALE, outcome, null);
    }

    /** Kept, but the situation does not know it: the policy failed on it, and the outcome is what that led to. */
    JudgedFact quarantined(NewFact fact, Outcome outcome, String problem) {
        return judged(fact, Fate.ACCEPTED, outcome, problem);
    }

    private JudgedFact judged(NewFact fact, Fate fate, Outcome outcome, @Nullable String problem) {
        List<IncidentId> incidents =
                outcome.incidents().stream().map(Incident::id).toList();
        List<DecisionId> decisions =
                outcome.decisions().stream().map(each -> each.id()).toList();
        boolean newest = outcome.current() != null;
        JudgedFact judged = new JudgedFact(fact, position(fact), fate, newest, incidents, decisions, problem);
        take(outcome);
        change.judged(judged);
        return judged;
    }

    /** Whether anybody is told anything. */
    boolean tells() {
        return tells;
    }

    void take(Outcome outcome) {
        tells |= !outcome.told().isEmpty();
        change.add(outcome);
        situation.apply(outcome).forEach(change::forgotten);
    }

    /** Brings an incident that has ended back into sight. */
    void summon(Incident ended) {
        situation.apply(new Outcome(null, null, null, null, List.of(), List.of(ended), List.of(), List.of(), null));
    }

    private long position(NewFact fact) {
        Long position = positions.get(fact.fact().id());
        if (position == null) {
            throw new IllegalStateException("The fact (" + fact.fact().id() + ") was not claimed.");
        }
        return position;
    }
}
