package org.standingorders.desk;

import io.vertx.core.Future;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Fact;

/** Takes facts in. */
public interface Intake {

    /**
     * Stores and decides the facts, all of them or none; completes only once that is durable (promise 1).
     *
     * <p>Fails with {@link Busy} when the queue is full, {@link Unavailable} when the database cannot be reached, and
     * {@link OnceConflict} when the idempotency key was used with another body.
     */
    Future<Receipt> receive(List<Fact> facts, @Nullable Once once);

    /** Stores signals with the facts that they were mapped to, if any; the same promises as for facts. */
    Future<Receipt> receiveSignals(List<MappedSignal> signals, @Nullable Once once);
}
