package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.util.Arrays;
import org.standingorders.adapter.http.form.Forms;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.adapter.http.server.Query;
import org.standingorders.adapter.http.server.Refused;
import org.standingorders.adapter.http.server.Reply;
import org.standingorders.adapter.http.view.Lists;
import org.standingorders.adapter.http.view.NoticeView;
import org.standingorders.desk.NoticeDesk;
import org.standingorders.desk.NoticeDesk.Asking;
import org.standingorders.desk.NoticeDesk.Resending;
import org.standingorders.desk.NoticeFilter;
import org.standingorders.incident.NoticeId;

/** What was sent to whom, and what became of it. */
final class NoticeRoutes {
    private final NoticeDesk desk;

    NoticeRoutes(NoticeDesk desk) {
        this.desk = desk;
    }

    Future<Reply> list(Call call) {
        Query query = call.query("state", "incident_id", "person", "program_id", "limit", "cursor");
        NoticeFilter filter = new NoticeFilter(
                call.scope(),
                query.text("program_id"),
                query.choice("state", Arrays.asList(NoticeDesk.State.values())),
                query.parsed("incident_id", DecisionRoutes::incident, "the id of an incident"),
                query.text("person"));
        return desk.notices(filter, query.page()).map(page -> Lists.page(page, NoticeView::of));
    }

    Future<Reply> resend(Call call) {
        call.form(Forms.Nothing.class);
        NoticeId id = new NoticeId(call.id());
        return desk.resend(id, new Asking(call.scope(), call.actor(), call.once()))
                .compose(done -> begun(done, call, id));
    }

    private Future<Reply> begun(Resending done, Call call, NoticeId id) {
        return switch (done) {
            case UNKNOWN -> throw unknown();
            case NOT_GIVEN_UP ->
                throw new Refused(
                        ProblemType.WRONG_STATE, "Only a notice that was given up (dead, expired) can be sent again.");
            case BEGUN ->
                desk.notice(id, call.scope())
                        .map(found -> Reply.ok(NoticeView.of(found.orElseThrow(NoticeRoutes::unknown))));
        };
    }

    private static Refused unknown() {
        return new Refused(ProblemType.NOT_FOUND, "There is no notice with this id.");
    }
}
