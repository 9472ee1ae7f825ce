package org.standingorders.adapter.http.server;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Names requests, so that an answer can be found in the log: as the sender does, else by a running number. */
final class RequestIds {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private static final CharSequence HEADER = HttpHeaders.createOptimized("x-request-id");

    private final String instance;
    private final AtomicLong count = new AtomicLong();

    RequestIds(String instance) {
        this.instance = instance;
    }

    String of(HttpServerRequest request) {
        String given = request.getHeader(HEADER);
        return given != null && FORM.matcher(given).matches()
                ? given
                : instance + "-" + Long.toString(count.incrementAndGet(), Character.MAX_RADIX);
    }
}
