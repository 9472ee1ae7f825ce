package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standingorders.act.Artifact;
import org.standingorders.act.ExecutionId;
import org.standingorders.act.Report;
import org.standingorders.adapter.http.form.ResponseForms;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.adapter.http.server.Refused;
import org.standingorders.adapter.http.server.Reply;
import org.standingorders.adapter.http.view.ResponseView;
import org.standingorders.desk.ExecutorDesk;
import org.standingorders.desk.IncidentDesk;
import org.standingorders.desk.Once;
import org.standingorders.desk.ResponseDesk;
import org.standingorders.desk.ResponseDesk.Carried;
import org.standingorders.desk.Scope;
import org.standingorders.flow.ActRequest;
import org.standingorders.flow.Command;
import org.standingorders.incident.Actor;
import org.standingorders.wire.Signature;

/** What is done, and what is reported of it: by executors with a signature, by people with their key. */
final class ExecutionRoutes {
    private final ResponseDesk desk;
    private final IncidentDesk incidents;
    private final ExecutorDesk executors;

    ExecutionRoutes(ResponseDesk desk, IncidentDesk incidents, ExecutorDesk executors) {
        this.desk = desk;
        this.incidents = incidents;
        this.executors = executors;
    }

    Future<Reply> one(Call call) {
        call.query();
        return found(call, call.scope()).map(carried -> Reply.ok(ResponseView.of(carried)));
    }

    /** A person's report of a step that is done by hand, or that an executor has lost. */
    Future<Reply> reportByHand(Call call) {
        ResponseForms.StepDone form = call.form(ResponseForms.StepDone.class);
        return found(call, call.scope()).compose(carried -> {
            ActRequest.ReportStep request = new ActRequest.ReportStep(
                    carried.execution().id(),
                    form.number(),
                    report(form.status(), form.detail(), form.artifacts()),
                    true);
            Command.OnIncident command =
                    new Command.OnIncident(call.actor(), carried.incident(), call.expected(), request);
            return incidents
                    .command(command, call.scope(), call.once())
                    .map(CommandRoutes::carriedOut)
                    .compose(done -> found(call, call.scope()))
                    .map(now -> Reply.ok(ResponseView.of(now)));
        });
    }

    /** An executor's report; only who knows the executor's secret and the step's token is heard. */
    Future<Reply> report(Call call) {
        Signature.Claimed claimed = new Signature.Claimed(
                call.header(Signature.ID), call.header(Signature.TIMESTAMP), call.header(Signature.SIGNATURE));
        return executors.who(claimed, call.body(), call.at()).compose(known -> {
            Actor executor = known.orElseThrow(() -> new Refused(
                    ProblemType.UNKNOWN_KEY,
                    "The report is not signed by an executor that is set up here, or too old."));
            return reported(call, executor);
        });
    }

    private Future<Reply> reported(Call call, Actor executor) {
        ResponseForms.StepReport form = call.form(ResponseForms.StepReport.class);
        ExecutionId id = new ExecutionId(call.id());
        return found(call, Scope.ALL).compose(carried -> {
            requireGenuine(form, id);
            requireSame(carried, form);
            ActRequest.ReportStep request = new ActRequest.ReportStep(
                    id, form.number(), report(form.status(), form.detail(), form.artifacts()), false);
            Once once = new Once("", "report " + call.header(Signature.ID), digest(call.body()));
            return incidents
                    .command(new Command.OnIncident(executor, carried.incident(), null, request), Scope.ALL, once)
                    .map(CommandRoutes::carriedOut)
                    .map(done -> Reply.empty(204));
        });
    }

    private void requireGenuine(ResponseForms.StepReport form, ExecutionId id) {
        if (!executors.genuine(form.token(), id, form.number())) {
            throw new Refused(ProblemType.FORBIDDEN, "The token is not that of this step.");
        }
    }

    private static void requireSame(Carried carried, ResponseForms.StepReport form) {
        boolean same = carried.execution()
                .step(form.number())
                .filter(step -> step.order().step().toString().equals(form.step()))
                .isPresent();
        if (!same) {
            throw CommandTimes.outOfRange("/step", "The step of this number is another one.");
        }
    }

    private static String digest(byte[] body) {
        return UUID.nameUUIDFromBytes(body).toString();
    }

    private static Report report(Report.Status status, @Nullable String detail, List<ResponseForms.Artifact> left) {
        return new Report(
                status,
                detail,
                left.stream()
                        .map(one -> new Artifact(one.kind(), one.name(), one.passed(), one.value()))
                        .toList());
    }

    private Future<Carried> found(Call call, Scope scope) {
        return desk.execution(new ExecutionId(call.id()), scope)
                .map(found -> found.orElseThrow(
                        () -> new Refused(ProblemType.NOT_FOUND, "There is no execution with this id.")));
    }
}
