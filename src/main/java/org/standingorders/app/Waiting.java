package org.standingorders.app;

import io.vertx.core.Future;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.standingorders.desk.Unavailable;

/** Waiting for what starts or stops; only ever off the event loop. */
public final class Waiting {
    private static final long LONGEST_SECONDS = 60;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private Waiting() {}

    /**
     * The future's value, within a minute.
     *
     * @throws RuntimeException the failure itself, or {@link CompletionException} around a checked one
     */
    public static <T> T on(Future<T> future) {
        return forever(future.timeout(LONGEST_SECONDS, TimeUnit.SECONDS));
    }

    /** The same, asked again for a minute while the database cannot be reached: a machine that has just started is slow. */
    static <T> T untilReachable(Supplier<Future<T>> question) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (true) {
            try {
                return on(question.get());
            } catch (Unavailable notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** The same for what takes as long as it takes. */
    static <T> T forever(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
