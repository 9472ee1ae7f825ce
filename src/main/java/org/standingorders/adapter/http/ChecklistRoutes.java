package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.util.function.Supplier;
import org.standingorders.adapter.http.form.ResponseForms;
import org.standingorders.adapter.http.server.Body;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.adapter.http.server.Refused;
import org.standingorders.adapter.http.server.Reply;
import org.standingorders.adapter.http.view.Lists;
import org.standingorders.desk.IncidentDesk;
import org.standingorders.desk.NoticeDesk;
import org.standingorders.flow.Checklist;
import org.standingorders.flow.Playbook;
import org.standingorders.flow.TickItem;

/** The checklist of an incident: what has happened is ticked, people tick the rest. */
final class ChecklistRoutes {
    private final CommandRoutes commands;
    private final IncidentDesk incidents;
    private final NoticeDesk notices;
    private final Supplier<Future<Playbook>> playbook;

    ChecklistRoutes(
            CommandRoutes commands, IncidentDesk incidents, NoticeDesk notices, Supplier<Future<Playbook>> playbook) {
        this.commands = commands;
        this.incidents = incidents;
        this.notices = notices;
        this.playbook = playbook;
    }

    Future<Reply> all(Call call) {
        call.query();
        return checklist(call).map(list -> Lists.all(list.items(), item -> new Body().all(item)));
    }

    Future<Reply> tick(Call call) {
        ResponseForms.Tick form = call.form(ResponseForms.Tick.class);
        boolean applicable = form.state() == ResponseForms.TickState.DONE;
        boolean override = Boolean.TRUE.equals(form.override());
        boolean reasoned = form.reason() != null && !form.reason().isBlank();
        if (!reasoned && (!applicable || override)) {
            throw CommandTimes.outOfRange("/reason", "What does not apply, or is overridden, needs a reason.");
        }
        return checklist(call).compose(list -> {
            Checklist.Item item = list.item(call.parameter(1))
                    .orElseThrow(() -> new Refused(
                            ProblemType.NOT_FOUND, "The checklist has no item (" + call.parameter(1) + ")."));
            return commands.command(call, new TickItem(item, applicable, override, form.reason()), call.expected());
        });
    }

    private Future<Checklist> checklist(Call call) {
        return incidents
                .incident(IncidentRoutes.id(call), call.scope())
                .map(found -> found.orElseThrow(() -> new Refused(ProblemType.NOT_FOUND, IncidentRoutes.UNKNOWN)))
                .compose(incident -> notices.notices(incident.id())
                        .compose(sent -> playbook.get()
                                .map(book -> new Checklist(
                                        book,
                                        incident,
                                        sent.stream().anyMatch(one -> one.state() == NoticeDesk.State.DELIVERED),
                                        call.at()))));
    }
}
