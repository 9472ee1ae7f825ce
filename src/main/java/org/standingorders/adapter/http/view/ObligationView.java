package org.standingorders.adapter.http.view;

import java.util.List;
import org.standingorders.adapter.http.server.Body;
import org.standingorders.incident.DutyEvent.Found;
import org.standingorders.incident.HumanFinding;
import org.standingorders.incident.Obligation;
import org.standingorders.incident.Obligations;

/** What people found about an incident, and what that obliges them to. */
final class ObligationView {
    private ObligationView() {}

    static List<Body> of(Obligations all) {
        return all.list().stream().map(ObligationView::of).toList();
    }

    static List<Body> findings(Obligations all) {
        return all.findings().stream().map(ObligationView::of).toList();
    }

    private static Body of(Found found) {
        HumanFinding what = found.finding();
        return new Body()
                .put("finding", what.kind())
                .put("breach_excluded", what.breachExcluded())
                .put("individuals", what.individuals())
                .put("in_one_state", what.inOneState())
                .put("discovered_at", found.discoveredAt())
                .put("found_at", found.stamp().at())
                .put("found_by", found.stamp().actor().name())
                .put("reason", found.reason());
    }

    private static Body of(Obligation one) {
        return new Body()
                .put("number", one.number())
                .put("duty", one.duty())
                .put("role", one.role())
                .put("rule", one.rule())
                .put("because", one.because())
                .put("state", one.state())
                .put("since", one.clock().since())
                .put("due_at", one.clock().dueAt())
                .put("next_alarm_at", one.alarmAt())
                .put("ended_at", one.endedAt())
                .put("ended_by", one.endedBy() == null ? null : one.endedBy().name());
    }
}
