package org.standingorders.desk;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Signal;

/** Takes alerts of foreign monitors in; DT-00 of the active policy says what each of them means. */
public interface SignalIntake {

    /**
     * Maps, stores and decides the alerts; the same promises as {@link Intake#receiveSignals}, except that of very many some
     * may be stored when it fails. They are duplicates when the same alerts are sent again.
     */
    Future<Receipt> receive(List<Arrived> signals, @Nullable Once once);

    /**
     * An alert as it came.
     *
     * @param id derived from the sender's identity of the alert and its state, so that a repeat is a duplicate
     * @param source the posting system
     * @param since when the state that it tells of began: the start of the alert, or its end
     */
    record Arrived(UUID id, String programId, String source, Instant receivedAt, Instant since, Signal signal) {}
}
