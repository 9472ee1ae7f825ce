package org.standingorders.adapter.http.server;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;

/**
 * Closes a connection whose sender is still sending: at once, the sender's operating system would throw our answer away
 * unread; so it gets a moment to read it, while nothing more is taken in.
 */
final class Lingering {
    private static final long MILLIS = 500;

    private Lingering() {}

    static void close(HttpServerRequest request, Future<Void> written) {
        request.pause();
        written.onComplete(done -> Future.future(later -> io.vertx.core.Vertx.currentContext()
                .owner()
                .setTimer(MILLIS, tick -> request.connection().close())));
    }
}
