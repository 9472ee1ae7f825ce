package org.standingorders.app.lane;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that ask the rules. One that is held up gets a stand-in, so that rules that loop in one program do not keep
 * the others waiting; it goes when the other comes back. Safe for several threads.
 */
final class Workers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final long STAND_IN_KEPT_SECONDS = 30;

    private final Vertx vertx;
    private final long looking;
    private final Set<Running<?>> running = new HashSet<>();
    private final Set<Running<?>> standIns = new HashSet<>();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            Integer.MAX_VALUE,
            STAND_IN_KEPT_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Workers::daemon);

    private record Running<T>(Stopwatch stopwatch, CompletableFuture<T> answer) {}

    Workers(Vertx vertx) {
        this.vertx = vertx;
        looking = vertx.setPeriodic(Stopwatch.LOOK.toMillis(), tick -> look());
    }

    /** Fails with {@link RulesOverran} when the work did not even heed an interrupt; it is then without effect. */
    <T> Future<T> run(Patience patience, Function<Stopwatch, T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        threads.execute(() -> timed(new Running<>(new Stopwatch(patience, Thread.currentThread()), answer), work));
        return Future.fromCompletionStage(answer, vertx.getOrCreateContext());
    }

    private <T> void timed(Running<T> mine, Function<Stopwatch, T> work) {
        begin(mine);
        try {
            mine.answer().complete(work.apply(mine.stopwatch()));
        } catch (RuntimeException | Error fault) {
            mine.answer().completeExceptionally(fault);
        } finally {
            end(mine);
        }
    }

    /** Workers that have been at one evaluation for longer than any should take. */
    synchronized int heldUp() {
        return standIns.size();
    }

    private synchronized void begin(Running<?> one) {
        running.add(one);
    }

    private synchronized void end(Running<?> one) {
        running.remove(one);
        if (standIns.remove(one)) {
            threads.setCorePoolSize(THREADS + standIns.size());
        }
    }

    private void look() {
        for (Running<?> one : now()) {
            one.stopwatch().look();
            if (one.stopwatch().abandon()) {
                LOG.error("Rules do not answer and cannot be interrupted; they are left behind.");
                one.answer().completeExceptionally(new RulesOverran("The rules did not answer.", null));
            }
        }
    }

    private synchronized List<Running<?>> now() {
        for (Running<?> one : running) {
            if (one.stopwatch().heldUp() && standIns.add(one)) {
                threads.setCorePoolSize(THREADS + standIns.size());
            }
        }
        return List.copyOf(running);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "rules");
        thread.setDaemon(true);
        return thread;
    }

    /** Interrupts nobody: a decision that is cut short must not pass for one that failed. */
    @Override
    public void close() {
        vertx.cancelTimer(looking);
        threads.shutdown();
    }
}
