package org.standingorders.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.Measured;
import org.standingorders.incident.ConditionEvent.Opened;
import org.standingorders.incident.ConditionEvent.RecoveryBegan;
import org.standingorders.incident.ConditionEvent.Reoccurred;
import org.standingorders.incident.Incident;
import org.standingorders.incident.Origin;
import org.standingorders.incident.Stamp;
import org.standingorders.incident.Status;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;

/**
 * That the service itself is late is an incident like a monitor that has fallen silent, one for the program. No policy is
 * asked whether it is one, as with {@link Failing}; it recovers by itself.
 */
public final class Lagging {
    /** As DT-01/D11 has it for other monitors. */
    private static final Severity SEVERITY = Severity.HIGH;

    private static final String SOURCE = "standing-orders";
    private static final String OPENED_BY = "WATCHDOG";

    private final Opening opening;

    Lagging(Opening opening) {
        this.opening = opening;
    }

    /** The dedup key of the incident in the program that the service reports itself to. */
    public static String key(String programId) {
        return programId + "/" + IncidentType.MONITORING_BLIND + "/" + SOURCE;
    }

    Outcome watched(Turn turn, Input.Watched watched) {
        String late = watched.late();
        turn.standing(key(turn.situation().programId()))
                .ifPresentOrElse(known -> follow(turn, known, late), () -> open(turn, late));
        return turn.outcome();
    }

    private static void follow(Turn turn, Incident known, @Nullable String late) {
        boolean recovering = known.status() == Status.RECOVERING;
        if (late != null && recovering) {
            turn.happen(
                    known.id(),
                    new Reoccurred(Stamp.service(turn.now()), OPENED_BY, Measured.inWords(late), List.of()));
        } else if (late == null && !recovering) {
            turn.happen(known.id(), new RecoveryBegan(Stamp.service(turn.now())));
        }
    }

    private void open(Turn turn, @Nullable String late) {
        if (late != null) {
            opening.begin(turn, opened(turn, late));
        }
    }

    private static Opened opened(Turn turn, String late) {
        String programId = turn.situation().programId();
        return new Opened(
                Stamp.service(turn.now()),
                turn.newIncident(),
                programId,
                IncidentType.MONITORING_BLIND,
                SEVERITY,
                Origin.unseen(
                        key(programId), OPENED_BY, "The service itself is late: people may not be told in time", late),
                turn.now(),
                false);
    }
}
