package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.http.form.Forms;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.adapter.http.server.Query;
import org.standingorders.adapter.http.server.Refused;
import org.standingorders.adapter.http.server.Reply;
import org.standingorders.adapter.http.view.Lists;
import org.standingorders.adapter.http.view.ResponseView;
import org.standingorders.desk.IncidentDesk;
import org.standingorders.desk.KeyDesk;
import org.standingorders.desk.KeyDesk.Credential;
import org.standingorders.desk.KeyDesk.KeyRole;
import org.standingorders.desk.ResponseDesk;
import org.standingorders.desk.ResponseDesk.Asked;
import org.standingorders.flow.ApprovalRequest;
import org.standingorders.flow.ApprovalRequest.Approver;
import org.standingorders.flow.Command;
import org.standingorders.flow.Request;
import org.standingorders.incident.Approval;
import org.standingorders.incident.ApprovalId;
import org.standingorders.rule.Role;

/** Whether something may be done, asked of people. */
final class ApprovalRoutes {
    private final ResponseDesk desk;
    private final IncidentDesk incidents;
    private final KeyDesk keys;

    ApprovalRoutes(ResponseDesk desk, IncidentDesk incidents, KeyDesk keys) {
        this.desk = desk;
        this.incidents = incidents;
        this.keys = keys;
    }

    Future<Reply> list(Call call) {
        Query query = call.query("status", "program_id", "limit", "cursor");
        ResponseDesk.Which which = new ResponseDesk.Which(
                call.scope(), query.text("program_id"), query.choice("status", Arrays.asList(Approval.State.values())));
        return desk.approvals(which, query.page()).map(page -> Lists.page(page, ResponseView::of));
    }

    Future<Reply> one(Call call) {
        call.query();
        return found(call).map(ApprovalRoutes::reply);
    }

    Future<Reply> grant(Call call) {
        @Nullable String reason = call.form(Forms.MaybeBecause.class).reason();
        return answer(
                call, (asked, by) -> new ApprovalRequest.Grant(asked.approval().id(), by, reason));
    }

    Future<Reply> deny(Call call) {
        String reason = call.form(Forms.Because.class).reason();
        return answer(
                call, (asked, by) -> new ApprovalRequest.Deny(asked.approval().id(), by, reason));
    }

    private interface Answering {
        Request by(Asked asked, Approver approver);
    }

    private Future<Reply> answer(Call call, Answering answering) {
        Integer read = call.demanded();
        return found(call)
                .compose(asked -> approver(call, asked.approval()).compose(by -> {
                    Command.OnIncident command =
                            new Command.OnIncident(call.actor(), asked.incident(), read, answering.by(asked, by));
                    return incidents
                            .command(command, call.scope(), call.once())
                            .map(CommandRoutes::carriedOut)
                            .compose(done -> found(call))
                            .map(ApprovalRoutes::reply);
                }));
    }

    private static Reply reply(Asked asked) {
        return Reply.ok(ResponseView.of(asked)).etag(asked.approval().version());
    }

    /** Whoever asked may answer only where no other key could. */
    private Future<Approver> approver(Call call, Approval asked) {
        Credential own = call.credential();
        List<Role> roles = roles(own);
        return keys.keys()
                .map(all -> all.stream()
                        .filter(key -> !key.name().equals(own.name()))
                        .noneMatch(key -> mayAnswer(key, asked)))
                .map(alone -> new Approver(roles, own.role() == KeyRole.ADMIN, alone));
    }

    private static boolean mayAnswer(Credential key, Approval asked) {
        return key.role() == KeyRole.ADMIN
                || key.role() == KeyRole.RESPONDER && roles(key).stream().anyMatch(asked.roles()::contains);
    }

    private static List<Role> roles(Credential key) {
        return key.contactRoles().stream().map(Role::new).toList();
    }

    private Future<Asked> found(Call call) {
        return desk.approval(new ApprovalId(call.id()), call.scope())
                .map(found -> found.orElseThrow(
                        () -> new Refused(ProblemType.NOT_FOUND, "There is no approval with this id.")));
    }
}
