package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.util.Arrays;
import java.util.List;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.adapter.http.server.Query;
import org.standingorders.adapter.http.server.Refused;
import org.standingorders.adapter.http.server.Reply;
import org.standingorders.adapter.http.view.IncidentView;
import org.standingorders.adapter.http.view.Lists;
import org.standingorders.adapter.http.view.NoticeView;
import org.standingorders.desk.IncidentDesk;
import org.standingorders.desk.IncidentFilter;
import org.standingorders.desk.NoticeDesk;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Status;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;

/** Incidents, and what has happened to them. */
final class IncidentRoutes {
    static final String UNKNOWN = "There is no incident with this id.";

    private final IncidentDesk desk;
    private final NoticeDesk notices;

    IncidentRoutes(IncidentDesk desk, NoticeDesk notices) {
        this.desk = desk;
        this.notices = notices;
    }

    Future<Reply> list(Call call) {
        Query query = call.query(
                "status", "severity", "type", "program_id", "open", "parent_id", "told_since", "limit", "cursor");
        IncidentFilter filter = new IncidentFilter(
                call.scope(),
                query.text("program_id"),
                query.choice("status", Arrays.asList(Status.values())),
                query.choice("severity", Arrays.asList(Severity.values())),
                query.choice("type", Arrays.asList(IncidentType.values())),
                query.flag("open"),
                query.parsed("parent_id", DecisionRoutes::incident, "the id of an incident"),
                query.instant("told_since"));
        return desk.incidents(filter, query.page()).map(page -> Lists.page(page, IncidentView::of));
    }

    Future<Reply> one(Call call) {
        call.query();
        return desk.incident(id(call), call.scope())
                .map(found -> found.orElseThrow(() -> new Refused(ProblemType.NOT_FOUND, UNKNOWN)))
                .compose(incident -> notices.notices(incident.id()).map(sent -> reply(incident, sent)));
    }

    private static Reply reply(Incident incident, List<NoticeDesk.Sent> sent) {
        return Reply.ok(IncidentView.of(incident)
                        .put("notices", sent.stream().map(NoticeView::of).toList()))
                .etag(incident.card().edition());
    }

    /** Every incident has begun, so a time line without anything is one of no incident. */
    Future<Reply> timeline(Call call) {
        Query query = call.query("limit", "cursor");
        return desk.timeline(id(call), call.scope(), query.page()).map(page -> {
            if (page.items().isEmpty() && page.nextCursor() == null && query.text("cursor") == null) {
                throw new Refused(ProblemType.NOT_FOUND, UNKNOWN);
            }
            return Lists.page(page, IncidentView::of);
        });
    }

    static IncidentId id(Call call) {
        return new IncidentId(call.id());
    }
}
