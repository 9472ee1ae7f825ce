package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.function.Supplier;

/** The same step again and again, one after the other, however often: no chain of futures grows. */
final class Repeated {
    private Repeated() {}

    /** Until the step says false, or fails. A step must not be done before it returns. */
    static Future<Void> whileTrue(Supplier<Future<Boolean>> step) {
        Promise<Void> promise = Promise.promise();
        again(step, promise);
        return promise.future();
    }

    private static void again(Supplier<Future<Boolean>> step, Promise<Void> promise) {
        step.get()
                .onComplete(
                        more -> {
                            if (more) {
                                again(step, promise);
                            } else {
                                promise.complete();
                            }
                        },
                        promise::fail);
    }
}
