package org.standingorders.app.lane;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.pg.Deciding;
import org.standingorders.adapter.pg.Faults;
import org.standingorders.desk.Busy;
import org.standingorders.desk.Commanded;
import org.standingorders.desk.Intake;
import org.standingorders.desk.MappedSignal;
import org.standingorders.desk.Once;
import org.standingorders.desk.Receipt;
import org.standingorders.desk.Scope;
import org.standingorders.desk.Unavailable;
import org.standingorders.fact.Fact;
import org.standingorders.flow.Command;
import org.standingorders.flow.Ids;
import org.standingorders.flow.Input;
import org.standingorders.flow.Refusal;
import org.standingorders.notice.Fate;
import org.standingorders.notice.Notice;

/** All lanes of this instance. Safe for several threads. */
public final class Lanes implements Intake, AutoCloseable {
    private final Vertx vertx;
    private final Workshop workshop;
    private final LaneLimits limits;
    private final LaneTurns turns;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger facts = new AtomicInteger();

    public Lanes(Surroundings surroundings, Deciding deciding, Guidance guidance, LaneLimits limits) {
        vertx = surroundings.vertx();
        this.limits = limits;
        LaneMeters meters = new LaneMeters(surroundings.meters());
        Workers workers = new Workers(vertx);
        meters.watch(waiting::get, facts::get, workers::heldUp);
        workshop = new Workshop(deciding, guidance, new Attentions(deciding), workers, surroundings.ids(), meters);
        turns = new LaneTurns(workshop, limits.running());
    }

    /** What the shell lends. */
    public record Surroundings(Vertx vertx, Ids ids, MeterRegistry meters) {}

    @Override
    public Future<Receipt> receive(List<Fact> posted, @Nullable Once once) {
        Posting posting = Posting.of(posted);
        if (posted.isEmpty() || !posting.problems().isEmpty()) {
            return Future.succeededFuture(new Receipt(List.of(), posting.problems()));
        }
        return submit(new Work.Facts(posting.facts(), posting.posted(), once), Receipt.class);
    }

    @Override
    public Future<Receipt> receiveSignals(List<MappedSignal> signals, @Nullable Once once) {
        List<MappedSignal> distinct = Posting.distinct(signals);
        Posting posting = Posting.of(
                distinct.stream().flatMap(each -> each.facts().stream()).toList());
        return distinct.isEmpty()
                ? Future.succeededFuture(new Receipt(List.of(), List.of()))
                : submit(new Work.Signals(distinct, posting.facts(), posting.posted(), once), Receipt.class);
    }

    /** A person's report of trouble in a program. */
    public Future<Commanded> report(String programId, Command.Report report, @Nullable Once once) {
        return submit(new Work.Reported(programId, report, orOwn(once)), Commanded.class);
    }

    /** A person's command; an incident out of scope is unknown to them. To look for it takes from the same patience. */
    public Future<Commanded> command(Command.OnIncident command, Scope scope, @Nullable Once once) {
        long asked = System.nanoTime();
        return workshop.deciding()
                .programOf(command.incident())
                .recover(fault -> Future.failedFuture(Faults.forDesk(fault)))
                .compose(program -> program.filter(scope::covers)
                        .map(known ->
                                submit(new Work.Commanded(known, command, orOwn(once)), Commanded.class, left(asked)))
                        .orElseGet(() -> Future.succeededFuture(unknown(command))));
    }

    private static Commanded unknown(Command.OnIncident command) {
        String message = "There is no incident (" + command.incident() + ").";
        return new Commanded(null, List.of(), new Refusal(Refusal.Kind.UNKNOWN_INCIDENT, message));
    }

    /** Lets time pass for a program. */
    public Future<Void> due(String programId) {
        return submit(new Work.Due(programId), Void.class);
    }

    /** Takes what became of a notice at an instant to its incident; once, however often it is said. */
    public Future<Void> fated(String programId, Notice notice, Fate fate, Instant at) {
        Once once = new Once("", "notice " + notice.id() + " " + fate + " " + at, "");
        return submit(new Work.Fated(programId, new Input.NoticeFated(notice, fate), once), Void.class);
    }

    /** Takes to its incident that no executor takes a step. */
    public Future<Void> untaken(String programId, Input.StepUntaken input) {
        return submit(new Work.Untaken(programId, input), Void.class);
    }

    /** Takes what the watchdog saw to the program to which the service reports itself. */
    public Future<Void> watched(Input.Watched seen) {
        return submit(new Work.Watched(Fact.DEFAULT_PROGRAM, seen), Void.class);
    }

    /** Submissions that wait or are being decided. */
    public int underWay() {
        return waiting.get();
    }

    /** Rule evaluations that take longer than any should. */
    public int heldUp() {
        return workshop.workers().heldUp();
    }

    @Override
    public void close() {
        workshop.workers().close();
    }

    /** So that a command whose commit was not learnt is not carried out twice. */
    private Once orOwn(@Nullable Once once) {
        return once != null ? once : new Once("", workshop.ids().next().toString(), "");
    }

    private Duration left(long since) {
        return limits.patience().minusNanos(System.nanoTime() - since);
    }

    private <A> Future<A> submit(Work work, Class<A> answer) {
        return submit(work, answer, limits.patience());
    }

    private <A> Future<A> submit(Work work, Class<A> answer, Duration patience) {
        int weight = work.facts().size();
        if (waiting.get() >= limits.waiting() || facts.get() >= limits.facts()) {
            workshop.meters().refused();
            return Future.failedFuture(new Busy("Too much is waiting to be decided."));
        }
        waiting.incrementAndGet();
        facts.addAndGet(weight);
        Promise<A> promise = ((ContextInternal) vertx.getOrCreateContext()).promise();
        Future<A> answered = promise.future().onComplete(done -> {
            waiting.decrementAndGet();
            facts.addAndGet(-weight);
        });
        limit(new Submission<>(work, answer, promise), patience);
        return answered;
    }

    /** What has begun when its time is over may be stored all the same; what has not never is. */
    private void limit(Submission<?> submission, Duration patience) {
        Lane lane = turns.enqueue(submission);
        long timer = vertx.setTimer(Math.max(1, patience.toMillis()), late -> {
            submission.fail(new Unavailable("It was not decided in time.", null));
            lane.forgetAnswered();
        });
        submission.promise().future().onComplete(done -> vertx.cancelTimer(timer));
    }
}
