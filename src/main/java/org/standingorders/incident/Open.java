package org.standingorders.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Severity;

/** An incident that still owns its dedup key and still escalates. */
public sealed interface Open extends Incident permits AwaitingActivation, Responding {

    default IncidentEvent acknowledge(@Nullable Instant until, @Nullable String note, Stamp stamp) {
        return new ResponseEvent.Acknowledged(stamp, until, note);
    }

    /** @param restarts whether after a raise the time tiers count from now (A21) */
    default IncidentEvent changeSeverity(Severity to, String reason, boolean restarts, Stamp stamp) {
        return new ResponseEvent.SeverityChanged(stamp, card().severity(), to, reason, restarts);
    }

    default IncidentEvent resolve(String reason, Stamp stamp) {
        return new OutcomeEvent.ResolvedBy(stamp, reason);
    }

    default IncidentEvent falseAlarm(String reason, Stamp stamp) {
        return new OutcomeEvent.MarkedFalseAlarm(stamp, reason);
    }

    default IncidentEvent duplicateOf(IncidentId other, String reason, Stamp stamp) {
        return new OutcomeEvent.MarkedDuplicate(stamp, other, reason);
    }
}
