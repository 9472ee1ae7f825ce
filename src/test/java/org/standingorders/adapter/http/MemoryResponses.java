package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.standingorders.act.ExecutionId;
import org.standingorders.desk.ExecutorDesk;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.ResponseDesk;
import org.standingorders.desk.Scope;
import org.standingorders.flow.Playbook;
import org.standingorders.incident.Actor;
import org.standingorders.incident.ApprovalId;
import org.standingorders.incident.Incident;
import org.standingorders.wire.Signature;

/** What the incidents of the desk ask and do; whoever signs with anything is the one executor, and one token is right. */
final class MemoryResponses implements ResponseDesk, ExecutorDesk {
    static final String TOKEN = "genuine";
    private final MemoryDesk desk;

    private MemoryResponses(MemoryDesk desk) {
        this.desk = desk;
    }

    static HttpApi.Acting of(MemoryDesk desk) {
        MemoryResponses responses = new MemoryResponses(desk);
        return new HttpApi.Acting(responses, responses, () -> Future.succeededFuture(new Playbook(null, null)));
    }

    @Override
    public Future<Page<Asked>> approvals(Which which, PageRequest page) {
        return Future.succeededFuture(Pages.of(asked(which.scope()).toList(), page));
    }

    @Override
    public Future<Optional<Asked>> approval(ApprovalId id, Scope scope) {
        return Future.succeededFuture(
                asked(scope).filter(one -> one.approval().id().equals(id)).findFirst());
    }

    private Stream<Asked> asked(Scope scope) {
        return seen(scope)
                .flatMap(one -> Stream.ofNullable(one.card().response().approval())
                        .map(approval ->
                                new Asked(approval, one.id(), one.card().programId())));
    }

    @Override
    public Future<Optional<Carried>> execution(ExecutionId id, Scope scope) {
        return Future.succeededFuture(seen(scope)
                .flatMap(one -> one.card().response().execution(id).stream()
                        .map(execution ->
                                new Carried(execution, one.id(), one.card().programId())))
                .findFirst());
    }

    private Stream<Incident> seen(Scope scope) {
        return desk.all().filter(one -> scope.covers(one.card().programId()));
    }

    @Override
    public Future<Optional<Actor>> who(Signature.Claimed claimed, byte[] body, Instant now) {
        return Future.succeededFuture(
                Optional.ofNullable(claimed.signatures()).map(signed -> new Actor("executor", "executor")));
    }

    @Override
    public boolean genuine(String token, ExecutionId execution, int step) {
        return token.equals(TOKEN);
    }
}
