package org.standingorders.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.Reach;
import org.standingorders.decide.Plan;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.Incident;
import org.standingorders.incident.Recorded;
import org.standingorders.incident.ResponseEvent.Called;
import org.standingorders.incident.Stamp;
import org.standingorders.incident.Told;
import org.standingorders.rule.Role;

/** Tells roles that something is asked of them in the response itself. */
final class Calling {
    private final Telling telling;

    Calling(Telling telling) {
        this.telling = telling;
    }

    List<Told> call(Turn turn, Incident incident, Errand errand, List<Role> roles) {
        Recorded<Plan> plan = incident.card().response().plan();
        @Nullable DecisionId decision = plan == null ? null : plan.id();
        List<Told> told = telling.reaches(turn, roles).stream()
                .map(reach -> told(turn, incident, errand, reach))
                .toList();
        return telling.tell(turn, incident.id(), decision, errand.occasion(), told);
    }

    /** The same, where nothing else on the time line says who was told. */
    void callAlone(Turn turn, Incident incident, Errand errand, List<Role> roles) {
        List<Told> told = call(turn, incident, errand, roles);
        if (!told.isEmpty()) {
            turn.happen(incident.id(), new Called(Stamp.service(turn.now()), told));
        }
    }

    private static Told told(Turn turn, Incident incident, Errand errand, Reach reach) {
        return new Told(
                incident.card().severity(),
                errand.tier(),
                errand.rule(),
                reach.role(),
                reach.by(),
                reach.people(),
                turn.now(),
                turn.now(),
                false,
                null,
                List.of(),
                null);
    }
}
