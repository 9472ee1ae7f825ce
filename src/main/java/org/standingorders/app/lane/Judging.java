package org.standingorders.app.lane;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standingorders.adapter.pg.Begun;
import org.standingorders.desk.Commanded;
import org.standingorders.desk.MappedSignal;
import org.standingorders.desk.Receipt;
import org.standingorders.flow.Command;
import org.standingorders.flow.Input;
import org.standingorders.flow.Outcome;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;

/** Decides the works of a batch one after the other. Runs off the event loop; not for several threads. */
final class Judging {
    private static final Logger LOG = LoggerFactory.getLogger(Judging.class);

    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final Begun begun;
    private final Asking asking;
    private final Arrivals arrivals;
    private final Map<String, Docket> dockets;
    private final Set<Docket> stuck = new HashSet<>();
    private final Set<Docket> passed = new HashSet<>();

    /** @param again true when an earlier try of the same batch may have been committed without our knowing */
    Judging(Begun begun, boolean again, Asking asking, Map<String, Docket> dockets) {
        this.begun = begun;
        this.asking = asking;
        this.dockets = dockets;
        arrivals = new Arrivals(begun, again, asking, this::docket);
    }

    /** A rule that fails on one work is no reason to stop the others: it changed nothing. */
    Verdict verdict(Submission<?> submission) {
        Work work = submission.work();
        try {
            return new Verdict(submission, judge(work), null);
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.error("The policy failed on {}.", work.getClass().getSimpleName(), broken);
            work.programs().forEach(program -> failed(docket(program), work, broken));
            return new Verdict(submission, null, broken);
        }
    }

    private @Nullable Object judge(Work work) {
        if (work instanceof Work.Facts facts) {
            return arrivals.receipt(facts.facts(), facts.posted());
        }
        if (work instanceof Work.Signals signals) {
            return signalled(signals);
        }
        if (work instanceof Work.Reported reported) {
            return commanded(docket(reported.programId()), reported.command(), null);
        }
        if (work instanceof Work.Commanded commanded) {
            return commanded(commanded);
        }
        befall(work);
        return null;
    }

    /** What nobody asked for and nobody waits to be answered. */
    private void befall(Work work) {
        if (work instanceof Work.Fated fated) {
            take(docket(fated.programId()), Matter.of(fated.input()), fated.input());
        } else if (work instanceof Work.Untaken untaken) {
            take(docket(untaken.programId()), Matter.of(untaken.input()), untaken.input());
        } else if (work instanceof Work.Watched watched) {
            take(docket(watched.programId()), Matter.WATCH, watched.input());
        } else {
            passTime(docket(((Work.Due) work).programId()));
        }
    }

    private void failed(Docket docket, Work work, Throwable broken) {
        Matter matter =
                new Matter(work.getClass().getSimpleName(), docket.situation().programId());
        docket.take(asking.failed(docket, matter, null, Asking.problem(broken)));
    }

    /** When time alone will matter next, now that everything is decided. */
    void setDeadlines() {
        dockets.values().forEach(docket -> docket.change().dueAt(deadline(docket)));
    }

    private @Nullable Instant deadline(Docket docket) {
        Instant next = next(docket);
        Instant later = begun.now().plus(AFTER_A_FAILURE);
        return next != null && stuck.contains(docket) && next.isBefore(later) ? later : next;
    }

    /** What has fallen due and was not looked at stays due: a new policy may have called for it. */
    private @Nullable Instant next(Docket docket) {
        Instant stored = docket.dueAt();
        return stored != null && !stored.isAfter(begun.now()) && !passed.contains(docket)
                ? stored
                : Deadlines.next(docket.situation(), begun.now()).orElse(null);
    }

    private Receipt signalled(Work.Signals signals) {
        Receipt receipt = arrivals.receipt(signals.facts(), signals.posted());
        for (MappedSignal each : signals.signals()) {
            if (!begun.knownSignals().contains(each.id())) {
                docket(each.programId()).change().add(each);
            }
        }
        return receipt;
    }

    private Commanded commanded(Work.Commanded work) {
        return commanded(
                docket(work.programId()), work.command(), work.command().incident());
    }

    private Commanded commanded(Docket docket, Command command, @Nullable IncidentId about) {
        Matter matter = new Matter("command", about == null ? docket.situation().programId() : about.toString());
        Outcome outcome = asking.respond(docket, matter, command);
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

    private void take(Docket docket, Matter matter, Input input) {
        docket.take(asking.respond(docket, matter, input));
    }

    private void passTime(Docket docket) {
        Matter matter = new Matter("time", docket.situation().programId());
        stuck.add(docket);
        take(docket, matter, new Input.TimePassed());
        docket.situation().timed(begun.policy().digest());
        passed.add(docket);
        stuck.remove(docket);
    }

    private Docket docket(String programId) {
        Docket docket = dockets.get(programId);
        if (docket == null) {
            throw new IllegalStateException("The program (" + programId + ") is not part of the batch.");
        }
        return docket;
    }
}
