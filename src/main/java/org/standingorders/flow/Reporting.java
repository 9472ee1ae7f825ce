package org.standingorders.flow;

import java.util.List;
import java.util.Optional;
import org.standingorders.detect.Measured;
import org.standingorders.incident.ConditionEvent.Opened;
import org.standingorders.incident.ConditionEvent.Reoccurred;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Open;
import org.standingorders.incident.Origin;
import org.standingorders.incident.Stamp;
import org.standingorders.rule.Severity;
import org.standingorders.rule.Switch;

/** Takes what people report by hand: one more sight of what is open already (A6), or an incident that no monitor saw. */
final class Reporting {
    private final Rulebook rulebook;
    private final Opening opening;
    private final Escalating escalating;

    Reporting(Rulebook rulebook, Opening opening, Escalating escalating) {
        this.rulebook = rulebook;
        this.opening = opening;
        this.escalating = escalating;
    }

    /** Carries out the report; true when an incident is critical now that was not. */
    boolean makesCritical(Turn turn, Command.Report report) {
        IncidentId id = turn.newIncident();
        String key = rulebook.detector().reportedKey(turn.situation().programId(), report.type(), id);
        Optional<Open> standing = turn.standing(key).flatMap(incident -> incident.as(Open.class));
        boolean graver = standing.filter(
                        open -> !report.severity().worseThan(open.card().severity()))
                .isEmpty();
        standing.ifPresentOrElse(open -> again(turn, open, report, graver), () -> open(turn, id, key, report));
        return graver && report.severity() == Severity.CRITICAL;
    }

    /** Whoever reports it as graver than it stands raises it; unsure is the higher one (domain.md 7.2). */
    private void again(Turn turn, Open open, Command.Report report, boolean graver) {
        Stamp stamp = Stamp.by(report.actor(), turn.now());
        Measured words = Measured.inWords(report.summary());
        turn.happen(open.id(), new Reoccurred(stamp, Origin.REPORTED, words, List.of()));
        if (graver) {
            boolean restarts = rulebook.house().on(Switch.RAISE_RESTARTS_TIERS, turn.now());
            turn.happen(open.id(), open.changeSeverity(report.severity(), report.summary(), restarts, stamp));
            escalating.escalate(turn, open.id());
        }
    }

    private void open(Turn turn, IncidentId id, String key, Command.Report report) {
        opening.begin(
                turn,
                new Opened(
                        Stamp.by(report.actor(), turn.now()),
                        id,
                        turn.situation().programId(),
                        report.type(),
                        report.severity(),
                        Origin.reported(key, report.actor(), report.summary()),
                        Optional.ofNullable(report.onsetAt()).orElse(turn.now()),
                        rulebook.detector().autoActivates(report.type())));
    }
}
