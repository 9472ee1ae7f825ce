package org.standingorders.adapter.http.server;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a head must keep to beyond what Netty checks, so that whoever stands before this service reads it as it does (RFC
 * 9112; H10).
 */
final class Head {
    private static final List<CharSequence> ONCE = List.of(
            HttpHeaders.HOST,
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.TRANSFER_ENCODING,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            Conditions.IDEMPOTENCY_KEY);
    /** {@code uri-host [":" port]}; an empty one is one (RFC 9112, 3.2). */
    private static final Pattern HOST =
            Pattern.compile("(\\[[0-9A-Fa-fvV:.%~_-]+]|[A-Za-z0-9._~!$&'()*+,;=%-]*)(:\\d{0,5})?");

    private Head() {}

    static void check(HttpServerRequest request) {
        for (CharSequence name : ONCE) {
            if (request.headers().getAll(name).size() > 1) {
                throw malformed(name, "must be given once");
            }
        }
        String coding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("chunked")) {
            throw malformed(HttpHeaders.TRANSFER_ENCODING, "must be (chunked) and nothing else");
        }
        String host = request.getHeader(HttpHeaders.HOST);
        if (host == null
                ? request.version() == HttpVersion.HTTP_1_1
                : !HOST.matcher(host).matches()) {
            throw malformed(HttpHeaders.HOST, "must be a name or an address, with a port or without");
        }
    }

    private static Refused malformed(CharSequence name, String must) {
        String message = "The header " + name + " " + must + ".";
        return new Refused(Problem.of(ProblemType.MALFORMED_REQUEST, message)
                .because(Fault.inHeader(name.toString(), message))
                .andHangUp());
    }
}
