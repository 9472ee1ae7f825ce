package org.standingorders.app.lane;

import io.vertx.core.Future;
import org.standingorders.flow.Rulebook;
import org.standingorders.rule.PolicyDigest;

/** Where lanes get the policy that the database names. */
@FunctionalInterface
public interface Rulebooks {

    /** Complete at once when it is at hand; otherwise it is loaded and compiled off the event loop. */
    Future<Rulebook> rulebook(PolicyDigest digest);
}
