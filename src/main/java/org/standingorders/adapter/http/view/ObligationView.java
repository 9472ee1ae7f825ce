package org.standingorders.adapter.http.view;

import java.util.List;
import org.standingorders.adapter.http.server.Body;
import org.standingorders.incident.Obligation;
import org.standingorders.incident.Obligations;

/** What an incident obliges people to. */
final class ObligationView {
    private ObligationView() {}

    static List<Body> of(Obligations all) {
        return all.list().stream().map(ObligationView::of).toList();
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
