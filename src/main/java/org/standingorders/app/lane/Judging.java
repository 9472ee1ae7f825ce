package org.standingorders.app.lane;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standingorders.adapter.pg.Begun;
import org.standingorders.adapter.pg.JudgedFact;
import org.standingorders.adapter.pg.KnownFact;
import org.standingorders.adapter.pg.NewFact;
import org.standingorders.desk.Commanded;
import org.standingorders.desk.MappedSignal;
import org.standingorders.desk.Receipt;
import org.standingorders.desk.Receipt.Fate;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.flow.Command;
import org.standingorders.flow.Ids;
import org.standingorders.flow.Input;
import org.standingorders.flow.Outcome;
import org.standingorders.flow.ResponseFlow;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;

/** Decides the works of a batch one after the other. Runs off the event loop; not for several threads. */
final class Judging {
    private static final Logger LOG = LoggerFactory.getLogger(Judging.class);

    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final Begun begun;
    private final boolean again;
    private final ResponseFlow flow;
    private final Ids ids;
    private final Map<String, Docket> dockets;
    private final Set<Docket> stuck = new HashSet<>();

    /** @param again true when an earlier try of the same batch may have been committed without our knowing */
    Judging(Begun begun, boolean again, ResponseFlow flow, Ids ids, Map<String, Docket> dockets) {
        this.begun = begun;
        this.again = again;
        this.flow = flow;
        this.ids = ids;
        this.dockets = dockets;
    }

    /** A rule that fails on one work is no reason to stop the others: it changed nothing. */
    Verdict verdict(Submission<?> submission) {
        try {
            return new Verdict(submission, judge(submission.work()), null);
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.error("A rule failed on {}.", submission.work().getClass().getSimpleName(), broken);
            return new Verdict(submission, null, broken);
        }
    }

    private @Nullable Object judge(Work work) {
        if (work instanceof Work.Facts facts) {
            return receipt(facts.facts(), facts.posted());
        }
        if (work instanceof Work.Signals signals) {
            return signalled(signals);
        }
        if (work instanceof Work.Reported reported) {
            return commanded(docket(reported.programId()), reported.command(), null);
        }
        if (work instanceof Work.Commanded commanded) {
            return commanded(docket(commanded.programId()), commanded.command(), commanded.incident());
        }
        if (work instanceof Work.Fated fated) {
            take(docket(fated.programId()), fated.input());
        } else {
            passTime(docket(((Work.Due) work).programId()));
        }
        return null;
    }

    /** When time alone will matter next, now that everything is decided. */
    void setDeadlines() {
        dockets.values().forEach(docket -> docket.change().dueAt(deadline(docket)));
    }

    private @Nullable Instant deadline(Docket docket) {
        Instant next = Deadlines.next(docket.situation(), now()).orElse(null);
        Instant later = now().plus(AFTER_A_FAILURE);
        return next != null && stuck.contains(docket) && next.isBefore(later) ? later : next;
    }

    private Receipt signalled(Work.Signals signals) {
        Receipt receipt = receipt(signals.facts(), signals.posted());
        for (MappedSignal each : signals.signals()) {
            if (!begun.knownSignals().contains(each.id())) {
                docket(each.programId()).change().add(each);
            }
        }
        return receipt;
    }

    private Receipt receipt(List<NewFact> facts, List<FactId> posted) {
        Map<FactId, Receipt.Received> received = new HashMap<>();
        facts.forEach(each -> received.put(each.fact().id(), receive(each)));
        Set<FactId> answered = new HashSet<>();
        List<Receipt.Received> results = new ArrayList<>(posted.size());
        for (FactId id : posted) {
            Receipt.Received first = Objects.requireNonNull(received.get(id));
            results.add(answered.add(id) ? first : asDuplicate(first));
        }
        return new Receipt(results, List.of());
    }

    private Receipt.Received receive(NewFact posted) {
        Fact fact = posted.fact();
        KnownFact known = begun.knownFacts().get(fact.id());
        if (known != null) {
            Fate fate = again && known.sameReceipt(posted) ? known.fate() : Fate.DUPLICATE;
            return new Receipt.Received(fact.id(), fate, fact.quality(), known.incidents(), known.decisions());
        }
        JudgedFact judged = judge(docket(fact.programId()), posted);
        return new Receipt.Received(fact.id(), judged.fate(), fact.quality(), judged.incidents(), judged.decisions());
    }

    private JudgedFact judge(Docket docket, NewFact posted) {
        try {
            Outcome outcome = flow.respond(docket.situation(), new Input.FactArrived(posted.fact()), now(), ids);
            return docket.judged(posted, outcome);
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.error(
                    "A rule failed on the fact ({}); it is stored in quarantine.",
                    posted.fact().id(),
                    broken);
            return docket.quarantined(posted, String.valueOf(broken.getMessage()));
        }
    }

    private Commanded commanded(Docket docket, Command command, @Nullable IncidentId about) {
        Outcome outcome = flow.respond(docket.situation(), command, now(), ids);
        docket.take(outcome);
        return new Commanded(
                outcome.refused().isPresent() ? null : concerned(docket, outcome, about),
                outcome.decisions().stream().map(each -> each.id()).toList(),
                outcome.refusal());
    }

    /** A report's own incident is the first that it opened. */
    private static @Nullable Incident concerned(Docket docket, Outcome outcome, @Nullable IncidentId about) {
        return about == null
                ? outcome.incidents().get(0)
                : docket.situation().incident(about).orElse(null);
    }

    private void take(Docket docket, Input input) {
        docket.take(flow.respond(docket.situation(), input, now(), ids));
    }

    private void passTime(Docket docket) {
        stuck.add(docket);
        take(docket, new Input.TimePassed());
        stuck.remove(docket);
    }

    private static Receipt.Received asDuplicate(Receipt.Received first) {
        return new Receipt.Received(
                first.factId(), Fate.DUPLICATE, first.quality(), first.incidents(), first.decisions());
    }

    private Docket docket(String programId) {
        Docket docket = dockets.get(programId);
        if (docket == null) {
            throw new IllegalStateException("The program (" + programId + ") is not part of the batch.");
        }
        return docket;
    }

    private Instant now() {
        return begun.now();
    }
}
