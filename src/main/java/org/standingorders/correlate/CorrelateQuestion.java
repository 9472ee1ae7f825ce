package org.standingorders.correlate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.standingorders.detect.Detection;
import org.standingorders.detect.GoodReading;
import org.standingorders.rule.Question;

/** Detections and good readings of one fact, and the incidents that share a dedup key with them. */
public record CorrelateQuestion(
        Instant asOf, List<Detection> detections, List<GoodReading> goodReadings, List<Standing> incidents)
        implements Question {
    public CorrelateQuestion {
        detections = List.copyOf(detections);
        goodReadings = List.copyOf(goodReadings);
        incidents = List.copyOf(incidents);
    }

    List<Object> facts() {
        List<Object> all = new ArrayList<>(detections);
        all.addAll(goodReadings);
        all.addAll(incidents);
        return all;
    }
}
