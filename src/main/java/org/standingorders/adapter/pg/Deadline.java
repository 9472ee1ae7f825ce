package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Timer;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One time for all parts of a question, from waiting for a connection to the last answer; counts from when it is made. */
final class Deadline {
    private final Timer over;

    Deadline(Vertx vertx, Duration longest) {
        over = vertx.timer(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The work, or its failure once the time is over; the work itself goes on. */
    <T> Future<T> bound(Future<T> work) {
        Promise<T> ended = Promise.promise();
        over.onSuccess(late -> ended.tryFail(new TimeoutException("The database did not answer in time.")));
        work.onComplete(ended::tryComplete, ended::tryFail);
        return ended.future();
    }

    /** Nothing is left to be bound. */
    void met() {
        over.cancel();
    }
}
