package org.standingorders.flow;

import org.standingorders.incident.ConditionEvent.RecoveryBegan;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.incident.Open;
import org.standingorders.incident.Stamp;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Role;

/**
 * Something about itself that the service keeps an eye on.
 *
 * @param key what it is about, among others of the type
 * @param trigger the sentence that people read first
 */
public record Concern(IncidentType type, String key, String trigger) {
    /** That the service itself is late. */
    public static final Concern LATENESS = new Concern(
            IncidentType.MONITORING_BLIND,
            "standing-orders",
            "The service itself is late: people may not be told in time");

    /** That at some time nobody would be told by the on-call calendar of a role. */
    public static Concern onCall(Role role) {
        return new Concern(IncidentType.ON_CALL_GAP, role.name(), "Not at all times is somebody on call as " + role);
    }

    /** One open incident for each (A6). */
    public String dedupKey(String programId) {
        return programId + "/" + type + "/" + key;
    }

    /** What happens to the incident when all is well: a calendar that was filled stays so, a service may be late again. */
    IncidentEvent end(Open incident, Stamp stamp) {
        return type == IncidentType.ON_CALL_GAP
                ? incident.resolve("Somebody is on call at all times of the coming days.", stamp)
                : new RecoveryBegan(stamp);
    }
}
