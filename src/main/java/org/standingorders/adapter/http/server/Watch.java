package org.standingorders.adapter.http.server;

import io.vertx.core.http.HttpConnection;
import org.jspecify.annotations.Nullable;

/** One connection's time limits, counted in whole seconds; lives on the connection's event loop. */
final class Watch {
    private final HttpConnection connection;
    private final HttpLimits limits;
    private int seconds;
    private int most;
    private @Nullable Runnable late;

    /** The head of the first request is awaited. */
    Watch(HttpConnection connection, HttpLimits limits) {
        this.connection = connection;
        this.limits = limits;
        most = limits.headSeconds();
        late = () -> Plumbing.refuseUnfinishedHead(connection);
    }

    /** A body is coming in; {@code late} is told when it takes too long. */
    void body(Runnable whenLate) {
        seconds = 0;
        most = limits.bodySeconds();
        late = whenLate;
    }

    /** The service is at work, which has its own limits. */
    void working() {
        most = Integer.MAX_VALUE;
        late = null;
    }

    void idle() {
        seconds = 0;
        most = limits.idleSeconds();
        late = null;
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
