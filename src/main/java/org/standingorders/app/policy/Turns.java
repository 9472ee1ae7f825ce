package org.standingorders.app.policy;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.standingorders.desk.Busy;

/**
 * Lets long work happen one piece after the other, so that it takes one processor and no more; a few may wait, and nobody
 * for long. Safe for several threads.
 */
public final class Turns {
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);

    private static final int MOST = 5;

    private final WorkerExecutor worker;
    private final Duration patience;
    private final AtomicInteger present = new AtomicInteger();

    /**
     * Nobody has a turn yet.
     *
     * @param worker with a single thread
     * @param patience how long one waits and works at most
     */
    public Turns(WorkerExecutor worker, Duration patience) {
        this.worker = worker;
        this.patience = patience;
    }

    /** Fails with {@link Busy} when too many are there already, or when the turn did not come and end in time. */
    <T> Future<T> take(Callable<T> work) {
        if (present.incrementAndGet() > MOST) {
            present.decrementAndGet();
            return Future.failedFuture(new Busy("Too much is being tried at the moment."));
        }
        AtomicBoolean givenUp = new AtomicBoolean();
        Future<T> done = worker.executeBlocking(() -> begun(work, givenUp), false);
        return done.onComplete(end -> present.decrementAndGet())
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .recover(fault -> {
                    givenUp.set(true);
                    return Future.failedFuture(fault instanceof TimeoutException ? tooLong() : fault);
                });
    }

    private static <T> T begun(Callable<T> work, AtomicBoolean givenUp) throws Exception {
        if (givenUp.get()) {
            throw tooLong();
        }
        return work.call();
    }

    private static Busy tooLong() {
        return new Busy("What was to be tried took too long.");
    }
}
