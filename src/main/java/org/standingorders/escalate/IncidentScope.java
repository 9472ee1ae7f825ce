package org.standingorders.escalate;

import java.util.Optional;
import org.standingorders.incident.Card;
import org.standingorders.incident.Origin;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;

/**
 * What DT-32 is asked: what an incident is about.
 *
 * @param key the instance, service or role that it is about, as at the end of its dedup key; empty where the program has one
 *     such incident only
 */
public record IncidentScope(String program, IncidentType type, String key, Severity severity) {

    /** Empty for what the service says of itself: that is never muted, or nobody would learn that nobody is told. */
    static Optional<IncidentScope> of(Card card) {
        return ofItself(card) ? Optional.empty() : Optional.of(at(card, card.severity()));
    }

    /** The same incident when it was of this severity. */
    static IncidentScope at(Card card, Severity severity) {
        return new IncidentScope(card.programId(), card.type(), key(card), severity);
    }

    private static boolean ofItself(Card card) {
        return card.type() == IncidentType.POLICY_FAILURE
                || card.type() == IncidentType.ON_CALL_GAP
                || card.type() == IncidentType.MONITORING_BLIND && !seen(card.origin());
    }

    private static boolean seen(Origin origin) {
        return origin.openedBy().startsWith("DT-01/") || origin.openedBy().equals(Origin.REPORTED);
    }

    private static String key(Card card) {
        String before = card.programId() + "/" + card.type() + "/";
        String dedupKey = card.origin().dedupKey();
        return dedupKey.startsWith(before) ? dedupKey.substring(before.length()) : "";
    }
}
