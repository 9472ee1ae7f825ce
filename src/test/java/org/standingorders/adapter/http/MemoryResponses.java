package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.standingorders.act.ExecutionId;
import org.standingorders.desk.ExecutorDesk;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.ResponseDesk;
import org.standingorders.desk.Scope;
import org.standingorders.flow.Playbook;
import org.standingorders.incident.Actor;
import org.standingorders.incident.ApprovalId;
import org.standingorders.wire.Signature;

/** Nothing is asked, nothing is done, and no executor is set up. */
final class MemoryResponses implements ResponseDesk, ExecutorDesk {
    static HttpApi.Acting acting() {
        MemoryResponses none = new MemoryResponses();
        return new HttpApi.Acting(none, none, () -> Future.succeededFuture(new Playbook(null, null)));
    }

    @Override
    public Future<Page<Asked>> approvals(Which which, PageRequest page) {
        return Future.succeededFuture(new Page<>(List.of(), null));
    }

    @Override
    public Future<Optional<Asked>> approval(ApprovalId id, Scope scope) {
        return Future.succeededFuture(Optional.empty());
    }

    @Override
    public Future<Optional<Carried>> execution(ExecutionId id, Scope scope) {
        return Future.succeededFuture(Optional.empty());
    }

    @Override
    public Future<Optional<Actor>> who(Signature.Claimed claimed, byte[] body, Instant now) {
        return Future.succeededFuture(Optional.empty());
    }

    @Override
    public boolean genuine(String token, ExecutionId execution, int step) {
        return false;
    }
}
