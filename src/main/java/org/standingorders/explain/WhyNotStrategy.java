package org.standingorders.explain;

import java.util.List;
import org.standingorders.rule.Strategy;

/**
 * Why a strategy was decided on for an incident, or was not.
 *
 * @param decided whether the last decision by then chose it
 * @param causes never empty
 */
public record WhyNotStrategy(Strategy strategy, boolean decided, List<WhyNot.Cause> causes) {
    public WhyNotStrategy {
        causes = List.copyOf(causes);
    }
}
