package org.standingorders.app.lane;

import io.vertx.core.Future;
import java.util.Collection;
import org.standingorders.escalate.EscalationClock;
import org.standingorders.fact.ApiHealth;
import org.standingorders.flow.Rulebook;
import org.standingorders.rule.Firing;
import org.standingorders.rule.Rules;
import org.standingorders.testkit.Policies;

/** The small policy, but a test says what happens to it on facts about one service and on its escalation matrix. */
final class Poison {
    static final String SERVICE = "poison";

    private volatile Runnable onFacts = Poison::fail;
    private volatile Runnable onEscalation = () -> {};

    Rulebooks rulebooks() {
        Rulebook rulebook = Policies.rulebook(Policies.DIGEST, rules -> facts -> fire(rules, facts));
        return digest -> Future.succeededFuture(rulebook);
    }

    void onFacts(Runnable effect) {
        onFacts = effect;
    }

    void onEscalation(Runnable effect) {
        onEscalation = effect;
    }

    static void fail() {
        throw new IllegalStateException("poisoned");
    }

    /** Until it is interrupted. */
    static void loop() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        fail();
    }

    private Firing fire(Rules rules, Collection<?> facts) {
        if (facts.stream().anyMatch(one -> one instanceof ApiHealth api && SERVICE.equals(api.service()))) {
            onFacts.run();
        }
        if (facts.stream().anyMatch(EscalationClock.class::isInstance)) {
            onEscalation.run();
        }
        return rules.fire(facts);
    }
}
