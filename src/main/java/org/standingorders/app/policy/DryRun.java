package org.standingorders.app.policy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standingorders.app.demo.Recording;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.flow.Rehearsal;
import org.standingorders.flow.Scene;
import org.standingorders.wire.FactJson;
import org.standingorders.wire.Reception;

/**
 * The recorded incident decided for nobody. A policy's first answers take seconds on a busy machine, because classes are
 * still being loaded; a real fact must not wait for that, let alone overrun its time.
 */
final class DryRun {
    private static final Logger LOG = LoggerFactory.getLogger(DryRun.class);

    private DryRun() {}

    /** The same policy, quick from now on. What fails here is told again when it matters. */
    static CheckedPolicy of(CheckedPolicy policy, Instant now) {
        if (policy.sound()) {
            try {
                Recording.shipped(Recording.ANSWERED).steps().forEach(step -> decide(facts(step, now), policy, now));
            } catch (RuntimeException | StackOverflowError broken) {
                LOG.warn(
                        "The policy ({}) fails on the recorded incident.",
                        policy.policy().digest(),
                        broken);
            }
        }
        return policy;
    }

    private static void decide(List<Fact> facts, CheckedPolicy policy, Instant now) {
        Rehearsal.of(new Scene(now, facts, null), policy.soundRulebook());
    }

    private static List<Fact> facts(Recording.Step step, Instant now) {
        Reception reception = new Reception(now, () -> new FactId(UUID.randomUUID()), null);
        return FactJson.decodeTree(step.facts(), reception).orBroken();
    }
}
