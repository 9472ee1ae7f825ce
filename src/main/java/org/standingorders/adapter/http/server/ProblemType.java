package org.standingorders.adapter.http.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with a request; each has a page at {@code /problems/{slug}} that says what to do. */
public enum ProblemType {
    MALFORMED_REQUEST(400, "The request could not be read"),
    MALFORMED_BODY(400, "The body, or a value in it, could not be read"),
    UNKNOWN_KEY(401, "No valid key was presented"),
    FORBIDDEN(403, "This key may not do that"),
    PROGRAM_OUT_OF_SCOPE(403, "This key does not cover the program"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "That cannot be done here"),
    REQUEST_TIMEOUT(408, "The request took too long to arrive"),
    WRONG_STATE(409, "The present state does not allow it"),
    STALE_VERSION(412, "Somebody else was faster"),
    TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is of another kind than expected"),
    RULE_BROKEN(422, "The body breaks a rule"),
    POLICY_REFUSED(422, "The workbooks were refused"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key stands for another request"),
    IF_MATCH_REQUIRED(428, "The version that you read is missing"),
    TOO_MANY_FAILURES(429, "Too many wrong keys"),
    HEADERS_TOO_LARGE(400, "The headers are too large"),
    INTERNAL_ERROR(500, "Something is broken here"),
    OVERLOADED(503, "Too much at once"),
    UNAVAILABLE(503, "The database does not answer"),
    NOT_READY(503, "This instance is not ready");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The last part of the page's address, such as {@code rule-broken}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A reference that resolves against wherever this service is reached. */
    public String page() {
        return "/problems/" + slug();
    }

    public static Optional<ProblemType> of(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }
}
