package org.standingorders.app.lane;

import org.standingorders.fact.Fact;
import org.standingorders.flow.Input;

/**
 * What the rules are asked about, to know it again when they do not answer.
 *
 * @param kind what one may expect to fail alike, such as a fact type
 */
record Matter(String kind, String id) {
    static final Matter WATCH = new Matter("watch", "standing-orders");

    static Matter of(Fact fact) {
        return new Matter(fact.factType(), fact.id().toString());
    }

    static Matter of(Input.NoticeFated fated) {
        return new Matter("notice", fated.notice().id().toString());
    }

    static Matter of(Input.StepUntaken untaken) {
        return new Matter("step", untaken.execution() + " " + untaken.step());
    }

    /** Whom to tell that the rules failed on this. */
    Matter telling() {
        return new Matter("telling of failures", kind + " " + id);
    }
}
