package org.standingorders.orient;

import java.math.BigDecimal;
import java.util.List;

/**
 * How likely one cause is.
 *
 * @param prior 0..1, before any evidence (DT-37)
 * @param posterior 0..1, with all evidence, rounded to 4 places
 * @param supporting present pieces of evidence that speak for it
 * @param rejected whether people ruled it out
 * @param eligible whether it may be the suspected root cause
 */
public record Hypothesis(
        Cause cause,
        BigDecimal prior,
        BigDecimal posterior,
        int supporting,
        boolean rejected,
        boolean eligible,
        List<Contribution> contributions) {
    public Hypothesis {
        contributions = List.copyOf(contributions);
    }
}
