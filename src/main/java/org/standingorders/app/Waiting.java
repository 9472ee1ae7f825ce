package org.standingorders.app;

import io.vertx.core.Future;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Waiting for what starts or stops; only ever off the event loop. */
public final class Waiting {
    private static final long LONGEST_SECONDS = 60;

    private Waiting() {}

    /**
     * The future's value, within a minute.
     *
     * @throws RuntimeException the failure itself, or {@link CompletionException} around a checked one
     */
    public static <T> T on(Future<T> future) {
        return forever(future.timeout(LONGEST_SECONDS, TimeUnit.SECONDS));
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
