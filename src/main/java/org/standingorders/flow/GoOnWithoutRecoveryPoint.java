package org.standingorders.flow;

import java.util.Optional;
import java.util.function.Function;
import org.standingorders.act.Waiver;
import org.standingorders.incident.ActEvent.RecoveryPointWaived;
import org.standingorders.incident.ActEvent.WaiverAsked;
import org.standingorders.incident.Blocked;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Responding;
import org.standingorders.incident.Stamp;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.Strategy;

/** The first of two people is only noted; the second lets the blocked plan go on (DT-17). */
public record GoOnWithoutRecoveryPoint(String reason) implements ActRequest {
    @Override
    public Optional<IncidentEvent> ask(Incident incident, Stamp stamp, HouseRules house) {
        return blocked(incident).flatMap(one -> said(one, stamp));
    }

    private Optional<IncidentEvent> said(Blocked blocked, Stamp stamp) {
        Waiver.Word word = new Waiver.Word(stamp.actor().name(), stamp.at(), reason);
        Strategy strategy = blocked.plan().answer().strategy();
        Waiver.Word first = blocked.first();
        if (first == null) {
            return Optional.of(new WaiverAsked(stamp, word, strategy));
        }
        return first.sameSpeaker(word)
                ? Optional.empty()
                : Optional.of(new RecoveryPointWaived(stamp, new Waiver(first, word), strategy));
    }

    private static Optional<Blocked> blocked(Incident incident) {
        return incident.as(Responding.class).map(one -> one.card().response().blocked());
    }

    @Override
    public Optional<String> objection(Incident incident, Function<IncidentId, Optional<Incident>> ofProgram) {
        return reason.isBlank() ? Optional.of("Say why it should go on without a recovery point.") : Optional.empty();
    }

    @Override
    public String whyNot(Incident incident) {
        if (incident.as(Responding.class).isEmpty()) {
            return ActRequest.super.whyNot(incident);
        }
        return blocked(incident)
                .map(one -> "The same person has said so already; somebody else must say so too.")
                .orElseGet(() -> incident.card().response().execution().isPresent()
                        ? "Nothing waits for a recovery point that failed (DT-17). What was carried out since goes first;"
                                + " take the strategy again, then its recovery point is tried anew."
                        : "No recovery point has failed, so nothing need go on without one (DT-17).");
    }
}
