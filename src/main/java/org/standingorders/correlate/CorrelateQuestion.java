package org.standingorders.correlate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.Detection;
import org.standingorders.detect.GoodReading;
import org.standingorders.rule.Question;

/**
 * Detections and good readings of one fact, and what shares a dedup key with them.
 *
 * @param suspected conditions that must be seen more often or for longer first, this time included; null in old records
 * @param rejoining null where a condition that comes back always gets an incident of its own, and in old records
 */
public record CorrelateQuestion(
        Instant asOf,
        List<Detection> detections,
        List<GoodReading> goodReadings,
        List<Standing> incidents,
        @Nullable List<Suspected> suspected,
        @Nullable Rejoining rejoining)
        implements Question {
    public CorrelateQuestion {
        detections = List.copyOf(detections);
        goodReadings = List.copyOf(goodReadings);
        incidents = List.copyOf(incidents);
        suspected = suspected == null ? null : List.copyOf(suspected);
    }

    List<Object> facts() {
        List<Object> all = new ArrayList<>(detections);
        all.addAll(goodReadings);
        all.addAll(incidents);
        all.addAll(Objects.requireNonNullElse(suspected, List.of()));
        Optional.ofNullable(rejoining).ifPresent(all::add);
        return all;
    }
}
