package org.standingorders.flow;

import org.standingorders.notice.Occasion;
import org.standingorders.rule.Limit;

/**
 * What the response asks of people.
 *
 * @param tier its name beside those of the escalation matrix
 * @param rule that asks it, such as {@code DT-07/P1}
 */
record Errand(Occasion occasion, String tier, String rule) {
    /** Whom a plan asks something of stands in its row of DT-15. */
    private static final String RISKS = "DT-15";

    static final Errand APPROVAL = new Errand(Occasion.APPROVAL, "approval", RISKS);
    static final Errand INFORM = new Errand(Occasion.UPDATE, "inform", RISKS);
    static final Errand STEP = new Errand(Occasion.STEP, "step", RISKS);
    static final Errand SECOND_WORD = new Errand(Occasion.STEP, "second_word", "DT-17");
    static final Errand WATCHED = new Errand(Occasion.STEP, "watch", "DT-33/" + Limit.RECOVERY_WATCH);
    static final Errand MAINTENANCE = new Errand(Occasion.DUTY, "duty", "DT-33/" + Limit.MAINTENANCE_ALARM);

    /** @param rule whose time is over */
    static Errand timeBox(String rule) {
        return new Errand(Occasion.STEP, "time_box", rule);
    }
}
