package org.standingorders.correlate;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Level;
import org.standingorders.incident.Card;
import org.standingorders.incident.Clearing;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Status;

/**
 * An incident as correlation sees it.
 *
 * @param openedBy the row whose condition must be false for it to recover
 * @param open false when it is resolved but not closed
 * @param goodReadings good readings in a row so far
 * @param clearFor how long the condition has been false; zero when it is not
 */
public record Standing(
        IncidentId id,
        String dedupKey,
        String openedBy,
        boolean open,
        boolean recovering,
        @Nullable Level level,
        Instant detectedAt,
        int goodReadings,
        int readingsNeeded,
        Duration clearFor,
        Duration clearHold) {

    /** The incident at an instant. */
    public static Standing of(Incident incident, Instant now) {
        Card card = incident.card();
        Clearing clearing = card.clearing();
        return new Standing(
                card.id(),
                card.origin().dedupKey(),
                card.origin().openedBy(),
                incident.status().open(),
                incident.status() == Status.RECOVERING,
                card.origin().level(),
                card.times().detectedAt(),
                clearing == null ? 0 : clearing.readings(),
                card.origin().clearReadings(),
                clearing == null ? Duration.ZERO : Duration.between(clearing.since(), now),
                card.origin().clearHold());
    }

    /** True when one more good reading completes both the count and the hold (A13). */
    public boolean clearWithOneMore() {
        return goodReadings + 1 >= readingsNeeded && clearFor.compareTo(clearHold) >= 0;
    }
}
