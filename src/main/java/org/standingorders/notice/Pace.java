package org.standingorders.notice;

import java.time.Duration;
import java.time.Instant;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.Limit;

/**
 * How fast letters may follow each other; what waits meanwhile goes together in the next one (A8).
 *
 * @param window between two letters to one person through one channel; zero = each notice is a letter
 * @param letters that a channel takes within {@code within}, whoever they are for; 0 = any number
 */
public record Pace(Duration window, int letters, Duration within) {
    /** Each notice is a letter. */
    public static final Pace FREE = new Pace(Duration.ZERO, 0, Duration.ZERO);

    /** As the policy has it (DT-33). */
    public static Pace of(HouseRules house, Instant now) {
        int letters = house.count(Limit.DESTINATION_BUDGET, now).orElse(0);
        return new Pace(house.limit(Limit.BUNDLE_WINDOW, now), letters, house.limit(Limit.DESTINATION_BUDGET, now));
    }

    /** The same, with letters that follow each other more slowly. */
    public Pace slowed(Duration longer) {
        return longer.compareTo(window) > 0 ? new Pace(longer, letters, within) : this;
    }
}
