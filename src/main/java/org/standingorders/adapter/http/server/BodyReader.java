package org.standingorders.adapter.http.server;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** Takes a body in and stops as soon as it is too large, whatever its head promised (H1, H2). */
final class BodyReader {
    private final HttpServerRequest request;
    private final Payload payload;
    private final Promise<byte[]> whole = Promise.promise();
    private @Nullable Buffer gathered;
    private final long announced;
    private int limit;

    private BodyReader(HttpServerRequest request, Payload payload) {
        this.request = request;
        this.payload = payload;
        announced = length(request);
        limit = payload.mostBytes();
    }

    /** Refuses what its head already shows to be wrong. */
    static void check(HttpServerRequest request, Payload payload) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Refused(Problem.of(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            "A body must be sent as it is, without Content-Encoding.")
                    .header("Accept-Encoding", "identity"));
        }
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        boolean absent = length(request) == 0 && !payload.required() && type == null;
        if (payload != Payload.NONE && !absent && !payload.takes(type)) {
            throw new Refused(Problem.of(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            "The Content-Type must be " + String.join(" or ", payload.mediaTypes()) + ".")
                    .header("Accept", String.join(", ", payload.mediaTypes())));
        }
        if (payload != Payload.NONE && length(request) > payload.mostBytes()) {
            throw tooLarge(payload.mostBytes());
        }
    }

    /** Bytes that the head announces; 0 = none, negative = unknown until they have come. */
    static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            return parsed(length);
        }
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) ? -1 : 0;
    }

    /** Heads with a broken length are refused before anybody asks, but their answers are sent too. */
    private static long parsed(String length) {
        try {
            return Long.parseLong(length);
        } catch (NumberFormatException broken) {
            return -1;
        }
    }

    static Future<byte[]> read(HttpServerRequest request, Payload payload) {
        return new BodyReader(request, payload).read();
    }

    private Future<byte[]> read() {
        request.exceptionHandler(broken -> whole.tryFail(malformed()));
        request.handler(this::more);
        request.endHandler(end -> whole.tryComplete(gathered == null ? new byte[0] : gathered.getBytes()));
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        return whole.future();
    }

    private void more(Buffer chunk) {
        if (whole.future().isComplete()) {
            return;
        }
        if (gathered == null) {
            limit = payload.mostBytes(first(chunk));
        }
        long size = (gathered == null ? 0 : gathered.length()) + (long) chunk.length();
        if (Math.max(size, announced) > limit) {
            gathered = null;
            whole.tryFail(tooLarge(limit));
            return;
        }
        gathered = gathered == null ? chunk : gathered.appendBuffer(chunk);
    }

    private static byte first(Buffer chunk) {
        for (int i = 0; i < chunk.length(); i++) {
            byte each = chunk.getByte(i);
            if (each != ' ' && each != '\n' && each != '\r' && each != '\t') {
                return each;
            }
        }
        return 0;
    }

    private static Refused malformed() {
        return new Refused(
                Problem.of(ProblemType.MALFORMED_REQUEST, "The body ended early, or its chunks are not those of HTTP.")
                        .andHangUp());
    }

    private static Refused tooLarge(int limit) {
        return new Refused(ProblemType.TOO_LARGE, "The body must have at most (" + limit + ") bytes here.");
    }
}
