package org.standingorders.flow;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.incident.DutyEvent;
import org.standingorders.incident.HumanFinding;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.incident.Stamp;
import org.standingorders.rule.HouseRules;

/** What people say about an incident that obliges somebody, or that has been done because of it. */
public sealed interface DutyRequest extends Request {

    /**
     * A person finds what no monitor can; clocks may start (DT-31), in whatever state the incident is.
     *
     * @param discoveredAt null = when it was first said, so that a correction moves no clock
     */
    record Find(HumanFinding finding, @Nullable Instant discoveredAt, String reason) implements DutyRequest {
        @Override
        public Optional<IncidentEvent> ask(Incident incident, Stamp stamp, HouseRules house) {
            return Optional.of(new DutyEvent.Found(stamp, finding, discovered(incident, stamp), reason));
        }

        private Instant discovered(Incident incident, Stamp stamp) {
            Instant said = discoveredAt;
            return said != null
                    ? said
                    : incident.card()
                            .obligations()
                            .finding(finding.kind())
                            .map(DutyEvent.Found::discoveredAt)
                            .orElse(stamp.at());
        }
    }

    /** What the incident obliged somebody to is done. */
    record Meet(int number, String note) implements DutyRequest {
        @Override
        public Optional<IncidentEvent> ask(Incident incident, Stamp stamp, HouseRules house) {
            return incident.card()
                    .obligations()
                    .open(number)
                    .map(one -> new DutyEvent.Met(stamp, number, one.duty(), note));
        }

        @Override
        public String whyNot(Incident incident) {
            return "The incident has no open obligation of number (" + number + ").";
        }
    }
}
