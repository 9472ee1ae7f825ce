package org.standingorders.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.Measured;
import org.standingorders.fact.Fact;
import org.standingorders.incident.Actor;
import org.standingorders.incident.ConditionEvent.Opened;
import org.standingorders.incident.ConditionEvent.Reoccurred;
import org.standingorders.incident.Origin;
import org.standingorders.incident.Stamp;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;

/**
 * A policy that fails is an incident, one for each program and policy. The policy is not asked whether it is one: it could
 * fail again, or have no row for it (docs/decisions/0008).
 */
final class Failing {
    /** Facts are kept but not judged: worse than a degraded service, while everything else is still decided. */
    private static final Severity SEVERITY = Severity.HIGH;

    private static final String OPENED_BY = "POLICY";

    private final Opening opening;

    Failing(Opening opening) {
        this.opening = opening;
    }

    Outcome fail(Turn turn, Input.PolicyFailed failed) {
        Fact fact = failed.fact();
        Stamp stamp = new Stamp(turn.now(), Actor.SYSTEM, null, fact == null ? List.of() : List.of(fact.id()));
        String key = turn.situation().programId() + "/" + IncidentType.POLICY_FAILURE + "/" + turn.policy();
        turn.standing(key)
                .ifPresentOrElse(
                        known -> turn.happen(
                                known.id(),
                                new Reoccurred(stamp, OPENED_BY, Measured.inWords(failed.problem()), List.of())),
                        () -> opening.begin(turn, opened(turn, stamp, key, failed)));
        return turn.outcome();
    }

    private static Opened opened(Turn turn, Stamp stamp, String key, Input.PolicyFailed failed) {
        return new Opened(
                stamp,
                turn.newIncident(),
                turn.situation().programId(),
                IncidentType.POLICY_FAILURE,
                SEVERITY,
                origin(key, failed),
                turn.now(),
                false);
    }

    private static Origin origin(String key, Input.PolicyFailed failed) {
        Origin origin = Origin.unseen(key, OPENED_BY, trigger(failed.fact()), failed.problem());
        return failed.tell() ? origin : origin.untold();
    }

    private static String trigger(@Nullable Fact fact) {
        return fact == null
                ? "The policy failed on what was asked or had fallen due"
                : "The policy failed on a fact of the type " + fact.factType() + "; it is kept in quarantine";
    }
}
