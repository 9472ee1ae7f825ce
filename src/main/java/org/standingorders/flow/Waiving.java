package org.standingorders.flow;

import java.util.Optional;
import org.standingorders.incident.Blocked;
import org.standingorders.incident.Incident;

/** Asks for the second word when one person wants to go on without a recovery point (DT-17). */
final class Waiving {
    private final Calling calling;

    Waiving(Calling calling) {
        this.calling = calling;
    }

    void heed(Turn turn, Command.OnIncident command) {
        if (command.request() instanceof GoOnWithoutRecoveryPoint) {
            Incident incident = turn.incident(command.incident()).orElseThrow();
            Optional.ofNullable(incident.card().response().blocked())
                    .filter(Blocked::waitsForSecond)
                    .ifPresent(one -> calling.callAlone(
                            turn,
                            incident,
                            Errand.SECOND_WORD,
                            one.plan().answer().people().lead()));
        }
    }
}
