package org.standingorders.app.lane;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How long the rules may take for the works of one batch, over all its tries. One batch must not hold its transaction for
 * longer than a few seconds, however many of its facts the rules overrun on. Safe for several threads.
 */
final class Patience {
    /** Of computing; a decision takes less than a millisecond. With all that comes after it, it is over within 2 s (F14). */
    static final Duration LONGEST = Duration.ofMillis(1_500);

    /** Once something has overrun, the policy is no longer to be trusted with so much time. */
    private static final Duration AFTER_AN_OVERRUN = Duration.ofMillis(100);

    private static final int OVERRUNS_OF_A_KIND = 3;

    private final Map<String, Integer> overruns = new HashMap<>();
    private final Set<Matter> overran = new HashSet<>();

    /**
     * How long the rules may take.
     *
     * @throws RulesOverran when they shall not be asked at all
     */
    synchronized Duration allowance(Matter matter) {
        if (overran.contains(matter)) {
            throw new RulesOverran("The rules did not answer within " + LONGEST.toMillis() + " ms of computing.", null);
        }
        if (overruns.getOrDefault(matter.kind(), 0) >= OVERRUNS_OF_A_KIND) {
            throw new RulesOverran(
                    "The rules were not asked: they had overrun on (" + OVERRUNS_OF_A_KIND + ") of the kind ("
                            + matter.kind() + ") in the same batch.",
                    null);
        }
        return overran.isEmpty() ? LONGEST : AFTER_AN_OVERRUN;
    }

    /** Remembers it, for this try of the batch and the next. */
    synchronized void overran(Matter matter) {
        if (overran.add(matter)) {
            overruns.merge(matter.kind(), 1, Integer::sum);
        }
    }
}
