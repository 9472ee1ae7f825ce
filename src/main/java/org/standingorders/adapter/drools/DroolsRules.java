package org.standingorders.adapter.drools;

import java.util.Collection;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.KeepReferenceOption;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;
import org.standingorders.rule.Firing;
import org.standingorders.rule.Rules;

/**
 * One decision point's knowledge base. Every question gets a session of its own, so that nothing is remembered and any
 * number of threads may ask.
 */
final class DroolsRules implements Rules {
    /** More firings than this in one question mean that rules feed each other without end. */
    static final int MOST_FIRINGS = 200_000;

    private final String point;
    private final KieBase base;
    private final boolean derives;
    private final KieSessionConfiguration configuration;

    DroolsRules(String point, KieBase base, boolean derives) {
        this.point = point;
        this.base = base;
        this.derives = derives;
        configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(KeepReferenceOption.NO);
    }

    @Override
    public Firing fire(Collection<?> facts) {
        KieSession session = base.newKieSession(configuration, null);
        try {
            return fire(session, facts);
        } finally {
            session.dispose();
        }
    }

    private Firing fire(KieSession session, Collection<?> facts) {
        Proposals proposals = new Proposals();
        session.setGlobal(Proposals.GLOBAL, proposals);
        facts.forEach(session::insert);
        if (derives) {
            session.addEventListener(proposals);
        }
        UntilInterrupted filter = new UntilInterrupted();
        int fired = session.fireAllRules(filter, MOST_FIRINGS);
        if (fired == MOST_FIRINGS || Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The rules of (" + point + ") fired (" + fired
                    + ") times for one question and must not go on; the last was (" + filter.last
                    + "). Maybe it derives a fact that makes it fire again.");
        }
        return proposals.firing(facts);
    }

    /** Two firings are the only place where a session can be stopped. */
    private static final class UntilInterrupted implements AgendaFilter {
        private String last = "none";

        @Override
        public boolean accept(Match match) {
            last = match.getRule().getName();
            return !Thread.currentThread().isInterrupted();
        }
    }
}
