package org.standingorders.detect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Answer;

/**
 * What detection found.
 *
 * @param detections in the order of DT-01, at most one per dedup key
 * @param goodReadings conditions that the fact shows to be false
 * @param level null when the question did not touch the defense level
 */
public record Detected(
        List<Detection> detections,
        List<GoodReading> goodReadings,
        @Nullable EffectiveLevel level) implements Answer {
    public Detected {
        detections = List.copyOf(detections);
        goodReadings = List.copyOf(goodReadings);
    }
}
