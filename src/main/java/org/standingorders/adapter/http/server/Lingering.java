package org.standingorders.adapter.http.server;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;

/**
 * Closes a connection whose sender may still be sending: at once, the sender's operating system would throw our answer away
 * unread; so it gets a moment to read it, while nothing more is taken in.
 */
final class Lingering {
    private static final long MILLIS = 500;

    private Lingering() {}

    static void close(HttpServerRequest request, Context loop) {
        request.pause();
        loop.owner().setTimer(MILLIS, tick -> request.connection().close());
    }
}
