package org.standingorders.app.lane;

import io.vertx.core.Promise;
import org.jspecify.annotations.Nullable;
import org.standingorders.wire.Json;

/**
 * Work with the promise to answer it.
 *
 * @param answer the type of the answer
 */
record Submission<A>(Work work, Class<A> answer, Promise<A> promise) {

    void succeed(@Nullable Object value) {
        promise.tryComplete(answer.cast(value));
    }

    /** Nothing was stored of an answer that holds nothing. */
    void succeedAsBefore(byte[] stored) {
        promise.tryComplete(answer == Void.class ? null : Json.read(stored, answer));
    }

    /** Whether nobody waits for it any more. */
    boolean answered() {
        return promise.future().isComplete();
    }

    void fail(Throwable fault) {
        promise.tryFail(fault);
    }
}
