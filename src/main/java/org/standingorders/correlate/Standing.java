package org.standingorders.correlate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.ClearRule;
import org.standingorders.detect.Detection;
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
 * @param seenOn the keys of what its condition was seen on and has not been seen gone on
 * @param goodReadings good readings in a row so far
 * @param clearFor how long the condition has been false; zero when it is not
 * @param stillGood whether the good readings can all be relied on still
 */
public record Standing(
        IncidentId id,
        String dedupKey,
        String openedBy,
        boolean open,
        boolean recovering,
        @Nullable Level level,
        Instant detectedAt,
        List<String> seenOn,
        int goodReadings,
        Duration clearFor,
        boolean stillGood,
        ClearRule clearing) {
    public Standing {
        seenOn = List.copyOf(seenOn);
    }

    /** The incident at an instant. */
    public static Standing of(Incident incident, Instant now) {
        Card card = incident.card();
        Clearing soFar = card.clearing();
        return new Standing(
                card.id(),
                card.origin().dedupKey(),
                card.origin().openedBy(),
                incident.status().open(),
                incident.status() == Status.RECOVERING,
                card.origin().level(),
                card.times().detectedAt(),
                card.origin().seenOn(),
                soFar == null ? 0 : soFar.readings(),
                soFar == null ? Duration.ZERO : Duration.between(soFar.since(), now),
                soFar != null && soFar.goodUntil() != null && now.isBefore(soFar.goodUntil()),
                card.origin().clearing());
    }

    /** Whether its defense level was less bad so far. */
    public boolean gotWorseBy(Detection detection) {
        return level != null && detection.level() != null && detection.level().worseThan(level);
    }

    /**
     * Whether the condition was seen again: what came in tells of it, or the condition was taken to be gone, or it holds on
     * something that it was not seen on before.
     */
    public boolean seenAgainBy(Detection detection) {
        return detection.beside() == null || recovering || goodReadings > 0 || !seenOn.containsAll(detection.seenOn());
    }

    /** Whether time alone makes it recover now. */
    public boolean recoversByItself() {
        return open && !recovering && clearByItself();
    }

    /** True when enough good readings have stood for the hold and none of them has become stale meanwhile (A13). */
    public boolean clearByItself() {
        return stillGood && goodReadings >= clearing.readings() && clearFor.compareTo(clearing.hold()) >= 0;
    }

    /** True when one more good reading completes both the count and the hold (A13). */
    public boolean clearWithOneMore() {
        return goodReadings + 1 >= clearing.readings() && clearFor.compareTo(clearing.hold()) >= 0;
    }
}
