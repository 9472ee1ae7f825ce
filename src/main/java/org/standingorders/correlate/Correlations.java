package org.standingorders.correlate;

import java.util.List;
import org.standingorders.rule.Answer;

/** What is to happen, in the order of the detections; good readings last. */
public record Correlations(List<Correlation> list) implements Answer {
    public Correlations {
        list = List.copyOf(list);
    }
}
