package org.standingorders.testkit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.standingorders.detect.ClearRule;
import org.standingorders.detect.Measured;
import org.standingorders.fact.FactId;
import org.standingorders.incident.Actor;
import org.standingorders.incident.ConditionEvent.Opened;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Origin;
import org.standingorders.incident.ResponseEvent.Activated;
import org.standingorders.incident.Stamp;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;

/** Incidents with defaults, so that a test shows only what matters to it. */
public final class Incidents {
    public static final Instant T0 = Instant.parse("2026-01-10T14:30:00Z");
    public static final Actor ALICE = new Actor("alice", "responder");
    public static final IncidentId ID = new IncidentId(new UUID(0, 1));
    public static final FactId FACT = new FactId(new UUID(0, 2));

    private static final Measured FOUR_FAILURES =
            new Measured("consecutive failures = 4", "> 3", BigDecimal.valueOf(4), Map.of("failures", "4"));

    private Incidents() {}

    public static Incident waiting() {
        return new Opened(
                        decided(T0),
                        ID,
                        "default",
                        IncidentType.API_DEGRADATION,
                        Severity.HIGH,
                        origin(),
                        T0.minusSeconds(60),
                        false)
                .applyTo(null);
    }

    /** A critical one whose trigger says so. */
    public static Incident critical(String trigger) {
        return new Opened(
                        decided(T0),
                        ID,
                        "default",
                        IncidentType.DATABASE_FAILURE,
                        Severity.CRITICAL,
                        Origin.unseen("default/database_failure/primary", "DT-01/D3", trigger, "healthy = false"),
                        T0,
                        true)
                .applyTo(null);
    }

    public static Incident responding() {
        return after(waiting(), new Activated(by(T0)));
    }

    public static Incident resolved() {
        return after(
                responding(),
                responding()
                        .as(org.standingorders.incident.Open.class)
                        .orElseThrow()
                        .resolve("it is over", by(T0.plus(Duration.ofMinutes(35)))));
    }

    public static Incident after(Incident incident, IncidentEvent... events) {
        Incident now = incident;
        for (IncidentEvent event : events) {
            now = event.applyTo(now);
        }
        return now;
    }

    public static Stamp by(Instant at) {
        return Stamp.by(ALICE, at);
    }

    public static Stamp decided(Instant at) {
        return Stamp.decided(new DecisionId(new UUID(0, 3)), at, List.of(FACT));
    }

    private static Origin origin() {
        return new Origin(
                "default/api_degradation/api",
                "DT-01/D4",
                "API api failed 4 times in a row",
                FOUR_FAILURES,
                FOUR_FAILURES,
                List.of("api"),
                null,
                new ClearRule(Duration.ofMinutes(5), 1),
                true,
                null,
                null);
    }
}
