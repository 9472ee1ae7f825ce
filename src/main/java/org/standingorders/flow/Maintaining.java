package org.standingorders.flow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.standingorders.act.Execution;
import org.standingorders.incident.DutyEvent.Met;
import org.standingorders.incident.DutyEvent.Obliged;
import org.standingorders.incident.Incident;
import org.standingorders.incident.Obligation;
import org.standingorders.incident.Stamp;
import org.standingorders.incident.Told;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.Limit;
import org.standingorders.rule.Role;

/** Maintenance mode is an open duty from when it is on until it is off; left on after a failure, it is a safe state (A53). */
final class Maintaining {
    private static final String DUTY = "Maintenance mode is on: turn it off when it is safe";

    private final HouseRules house;
    private final Calling calling;

    Maintaining(HouseRules house, Calling calling) {
        this.house = house;
        this.calling = calling;
    }

    /** After an execution has ended, or a step of it; whoever has the duty hears it once more when it ends with the mode on. */
    void follow(Turn turn, Incident incident, Execution execution, List<Role> hands) {
        Optional<Obligation> open = open(incident);
        if (open.isEmpty() && execution.keepsMaintenance() && !hands.isEmpty()) {
            begin(turn, incident, hands);
        } else if (open.isPresent() && execution.leftMaintenance()) {
            turn.happen(
                    incident.id(), new Met(Stamp.service(turn.now()), open.get().number(), DUTY, "it is off"));
        } else if (open.isPresent() && turn.now().equals(execution.endedAt()) && execution.keepsMaintenance()) {
            calling.callAlone(turn, incident, Errand.MAINTENANCE, hands);
        }
    }

    private static Optional<Obligation> open(Incident incident) {
        return incident.card()
                .obligations()
                .open()
                .filter(one -> one.duty().equals(DUTY))
                .findFirst();
    }

    private void begin(Turn turn, Incident incident, List<Role> hands) {
        Duration span = house.limit(Limit.MAINTENANCE_ALARM, turn.now());
        Obligation obligation = Obligation.begun(
                incident.card().obligations().list().size() + 1,
                null,
                new Obligation.Demand(DUTY, hands.get(0), Errand.MAINTENANCE.rule()),
                new Obligation.Clock(turn.now(), turn.now().plus(span), span));
        List<Told> told = calling.call(turn, incident, Errand.MAINTENANCE, hands);
        turn.happen(incident.id(), new Obliged(Stamp.service(turn.now()), List.of(obligation), List.of(), told));
    }
}
