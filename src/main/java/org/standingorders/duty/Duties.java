package org.standingorders.duty;

import java.util.List;
import org.standingorders.rule.Answer;

/** Everything that follows from a finding, in the order of the table. */
public record Duties(List<Duty> list) implements Answer {
    public Duties {
        list = List.copyOf(list);
    }
}
