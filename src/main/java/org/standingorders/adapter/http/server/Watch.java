package org.standingorders.adapter.http.server;

import io.vertx.core.http.HttpConnection;
import org.jspecify.annotations.Nullable;

/** One connection's time limits, counted in whole seconds; lives on the connection's event loop. */
final class Watch {
    private final HttpConnection connection;
    private final HttpLimits limits;
    private boolean idle;
    private int seconds;
    private int most;
    private @Nullable Runnable late;

    /** The head of the first request is awaited. */
    Watch(HttpConnection connection, HttpLimits limits) {
        this.connection = connection;
        this.limits = limits;
        head();
    }

    /** Whether no request is under way. */
    boolean isIdle() {
        return idle;
    }

    /** A head is coming in, the whole of which has its time from here on. */
    void head() {
        await(limits.headSeconds(), () -> Plumbing.refuseUnfinishedHead(connection));
    }

    /** A body is coming in; {@code whenLate} is told when it takes too long. */
    void body(Runnable whenLate) {
        await(limits.bodySeconds(), whenLate);
    }

    /** The answer is out, and the rest of a body that nobody wants any more is coming in. */
    void rest() {
        await(limits.bodySeconds(), null);
    }

    /** The service is at work, which has its own limits. */
    void working() {
        await(Integer.MAX_VALUE, null);
    }

    void idle() {
        await(limits.idleSeconds(), null);
        idle = true;
    }

    private void await(int atMost, @Nullable Runnable whenLate) {
        idle = false;
        seconds = 0;
        most = atMost;
        late = whenLate;
    }

    void tick() {
        seconds++;
        if (seconds <= most) {
            return;
        }
        most = Integer.MAX_VALUE;
        if (late == null) {
            connection.close();
        } else {
            late.run();
        }
    }
}
