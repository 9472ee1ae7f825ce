package org.standingorders.app.lane;

import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standingorders.adapter.pg.Begun;
import org.standingorders.adapter.pg.Claim;
import org.standingorders.adapter.pg.Faults;
import org.standingorders.adapter.pg.NewFact;
import org.standingorders.adapter.pg.Opening;
import org.standingorders.desk.Commanded;
import org.standingorders.desk.MappedSignal;
import org.standingorders.flow.Refusal;
import org.standingorders.flow.ResponseFlow;

/**
 * Submissions that are decided together, in one transaction. Every one of them is answered, whatever happens; success only
 * after the commit (promise 1).
 *
 * @param again true when an earlier try may have been committed without our knowing
 */
record Batch(Workshop workshop, Cache cache, List<Submission<?>> submissions, boolean again, Patience patience) {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    static Batch of(Workshop workshop, Cache cache, List<Submission<?>> submissions) {
        return new Batch(workshop, cache, submissions, false, new Patience());
    }

    private Batch anotherTry(List<Submission<?>> left, boolean mayBeStored) {
        return new Batch(workshop, cache, left, mayBeStored, patience);
    }

    /** Completes once everybody has been answered; never fails. */
    Future<Void> run() {
        if (submissions.isEmpty()) {
            return Future.succeededFuture();
        }
        Timer.Sample since = workshop.meters().start();
        return workshop.deciding()
                .begin(opening())
                .compose(begun -> begun(begun, since))
                .recover(fault -> {
                    workshop.meters().failed(since);
                    return failed(fault);
                });
    }

    private Opening opening() {
        return new Opening(
                claims(),
                works().map(Work::once).filter(Objects::nonNull).toList(),
                works().flatMap(work -> work.signals().stream())
                        .map(MappedSignal::id)
                        .toList());
    }

    private List<Claim> claims() {
        Map<String, List<NewFact>> facts = new TreeMap<>();
        works().flatMap(work -> work.programs().stream()).forEach(program -> of(program, facts));
        works().flatMap(work -> work.facts().stream())
                .forEach(fact -> of(fact.fact().programId(), facts).add(fact));
        return facts.entrySet().stream()
                .map(each -> new Claim(each.getKey(), each.getValue()))
                .toList();
    }

    private static List<NewFact> of(String program, Map<String, List<NewFact>> facts) {
        return facts.computeIfAbsent(program, none -> new ArrayList<>());
    }

    private Stream<Work> works() {
        return submissions.stream().map(Submission::work);
    }

    /** Until it is known how the transaction shall end, whatever goes wrong abandons it. */
    private Future<Void> begun(Begun begun, Timer.Sample since) {
        return Future.succeededFuture(begun)
                .compose(open -> ending(open, since))
                .recover(fault -> workshop.deciding().abandon(begun).transform(gone -> Future.failedFuture(fault)))
                .compose(Supplier::get);
    }

    /** How to end the transaction. */
    private Future<Supplier<Future<Void>>> ending(Begun begun, Timer.Sample since) {
        Sifted sifted = Sifted.of(begun, submissions);
        if (!sifted.settled().isEmpty()) {
            return Future.succeededFuture(
                    () -> workshop.deciding().abandon(begun).compose(gone -> settle(sifted)));
        }
        Future<ResponseFlow> flow = workshop.guidance().flow(begun);
        return flow.isComplete()
                ? flow.compose(ready -> judged(begun, ready)).map(judged -> () -> store(judged, since))
                : Future.succeededFuture(() ->
                        workshop.deciding().abandon(begun).compose(gone -> flow).compose(ready -> run()));
    }

    /** Their ids may have been taken in this transaction, so the others begin another one without them. */
    private Future<Void> settle(Sifted sifted) {
        sifted.settled().forEach(Runnable::run);
        return anotherTry(sifted.remaining(), again).run();
    }

    private Future<Judged> judged(Begun begun, ResponseFlow flow) {
        return workshop.attentions()
                .attention(begun, flow.audience(begun.now()))
                .compose(attention ->
                        new Preparation(workshop.deciding(), begun, cache, attention).dockets(claims(), submissions))
                .compose(dockets -> workshop.workers().run(patience, stopwatch -> {
                    Asking asking = new Asking(flow, workshop.ids(), begun.now(), stopwatch);
                    return judge(begun, asking, dockets);
                }));
    }

    private Judged judge(Begun begun, Asking asking, Map<String, Docket> dockets) {
        Timer.Sample since = workshop.meters().start();
        try {
            return Judged.of(begun, new Judging(begun, again, asking, dockets), dockets, submissions);
        } catch (RuntimeException | StackOverflowError broken) {
            throw new Undecidable(broken);
        } finally {
            workshop.meters().decided(since);
        }
    }

    private Future<Void> store(Judged judged, Timer.Sample since) {
        Future<Void> stored = judged.writing().empty()
                ? workshop.deciding().abandon(judged.begun())
                : workshop.deciding().commit(judged.begun(), judged.writing());
        if (judged.tells()) {
            stored = stored.onComplete(done -> workshop.attentions().forget());
        }
        return stored.onSuccess(done -> {
            judged.keepIn(cache);
            workshop.meters().stored(since, judged);
            judged.verdicts().forEach(Verdict::deliver);
        });
    }

    private Future<Void> failed(Throwable fault) {
        cache.forget();
        if (fault instanceof RulesOverran) {
            return anotherTry(submissions, again).run();
        }
        boolean ours = fault instanceof Undecidable;
        if (!again && !ours && (Faults.clash(fault) || Faults.unknown(fault))) {
            return anotherTry(submissions, true).run();
        }
        if (submissions.size() > 1 && (ours || Faults.refused(fault) || Faults.clash(fault))) {
            return oneByOne();
        }
        if (Faults.ours(fault)) {
            LOG.error("What was submitted cannot be decided or stored.", fault);
        }
        submissions.forEach(each -> tell(each, ours ? fault : Faults.forDesk(fault), Faults.dedupKeyTaken(fault)));
        return Future.succeededFuture();
    }

    /** A dedup key that the database alone knows to be taken refuses a command; that is an answer, not a failure. */
    private static void tell(Submission<?> submission, Throwable fault, boolean keyTaken) {
        if (keyTaken && submission.work() instanceof Work.Commanded) {
            submission.succeed(new Commanded(null, List.of(), Refusal.keyTaken("the same")));
        } else {
            submission.fail(fault);
        }
    }

    /** One of them cannot be stored; the others shall not suffer for it. */
    private Future<Void> oneByOne() {
        Future<Void> done = Future.succeededFuture();
        for (Submission<?> each : submissions) {
            done = done.compose(before -> anotherTry(List.of(each), true).run());
        }
        return done;
    }
}
