package org.standingorders.adapter.drools;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.rule.RuleContext;
import org.standingorders.fact.FactId;
import org.standingorders.rule.Derived;
import org.standingorders.rule.Firing;
import org.standingorders.rule.Proposed;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.RuleDoc;

/**
 * What the rules of one session came up with: the only object that a consequence may speak to, as its global
 * {@code proposals}. Lives for one question, in one thread.
 */
public final class Proposals extends DefaultRuleRuntimeEventListener {
    static final String GLOBAL = "proposals";

    private final List<RowHit> rows = new ArrayList<>();
    private final List<Proposed> proposed = new ArrayList<>();
    private final List<Derived> derived = new ArrayList<>();

    /**
     * Proposes something to the Java code that decides.
     *
     * @param rule the rule that speaks, {@code kcontext} in DRL
     */
    public void propose(RuleContext rule, Object proposal, List<FactId> factIds) {
        proposed.add(new Proposed(RuleDoc.idIn(rule.getRule().getName()), proposal, factIds));
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        if (event.getRule() != null) {
            derived.add(new Derived(RuleDoc.idIn(event.getRule().getName()), event.getObject()));
        }
    }

    void matched(RowHit row) {
        rows.add(row);
    }

    Firing firing(Collection<?> given) {
        return Firing.of(given, rows, proposed, derived);
    }
}
