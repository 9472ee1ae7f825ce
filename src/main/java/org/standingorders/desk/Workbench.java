package org.standingorders.desk;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.explain.Explanation;
import org.standingorders.explain.WhyNot;
import org.standingorders.explain.WhyNotStrategy;
import org.standingorders.fact.FactId;
import org.standingorders.flow.Decision;
import org.standingorders.flow.Scene;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.rule.PolicyDigest;
import org.standingorders.rule.Strategy;

/** Takes decisions apart, takes them again, and tries others; stores nothing. */
public interface Workbench {

    /** Why the decision came out as it did. */
    Future<Optional<Explanation>> explain(DecisionId id, Scope scope);

    /** Why an incident did not tell a person (by ref), a role or a tier, as it stands at an instant; or that it did. */
    Future<Optional<WhyNot>> whyNot(IncidentId incident, Scope scope, String recipient, Instant at);

    /** Why a strategy was not decided on for an incident by an instant; or that it was. */
    Future<Optional<WhyNotStrategy>> whyNot(IncidentId incident, Scope scope, Strategy strategy, Instant at);

    /** The decision taken again from its stored question under its stored policy. */
    Future<Optional<Replayed>> replay(DecisionId id, Scope scope);

    /** What would be decided; {@code policy} null = the active one. Empty when there is no such policy. */
    Future<Optional<Evaluated>> evaluate(Scene scene, @Nullable PolicyDigest policy);

    /**
     * A decision taken again.
     *
     * @param identical whether both have the same bytes in their canonical form
     */
    record Replayed(boolean identical, Decision again) {}

    /** What a policy would do; {@code late} facts would change nothing. */
    record Evaluated(PolicyDigest policy, List<Explained> decisions, List<Incident> incidents, List<FactId> late) {
        public Evaluated {
            decisions = List.copyOf(decisions);
            incidents = List.copyOf(incidents);
            late = List.copyOf(late);
        }
    }

    /** A decision that would be taken, and why. */
    record Explained(Decision decision, Explanation explanation) {}
}
