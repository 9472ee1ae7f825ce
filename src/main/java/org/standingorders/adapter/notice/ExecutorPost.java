package org.standingorders.adapter.notice;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.UUID;
import org.standingorders.notice.Destination;
import org.standingorders.notice.Handover;
import org.standingorders.wire.Signature;

/** Posts steps to executors, signed (Standard Webhooks); only a 2xx means that the step was taken. */
public final class ExecutorPost implements AutoCloseable {
    private final Post post;
    private final InstantSource clock;

    public ExecutorPost(Vertx vertx, Egress egress, InstantSource clock) {
        post = new Post(vertx, egress, clock);
        this.clock = clock;
    }

    /** @param id the same however often the same step is posted */
    public Future<Handover> deliver(Destination executor, UUID id, String body) {
        return post.json(
                executor.url(), Signature.headers(executor.secrets(), id.toString(), clock.instant(), body), body);
    }

    @Override
    public void close() {
        post.close();
    }
}
