package org.standingorders.adapter.http.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.standingorders.fact.FactProblem;
import org.standingorders.wire.Decoded;

/**
 * Why a request was not carried out (RFC 9457).
 *
 * @param detail for the reader of this one; never the payload, never a stack trace
 * @param headers that belong to the status, such as {@code Allow}
 * @param more further members of the body
 */
public record Problem(
        ProblemType type, String detail, List<Fault> faults, Map<String, String> headers, Map<String, Object> more) {
    public Problem {
        faults = List.copyOf(faults);
        headers = Map.copyOf(headers);
        more = Map.copyOf(more);
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, List.of(), Map.of(), Map.of());
    }

    /** A text that was refused as it was read, with every reason. */
    public static Problem of(Decoded.Refused<?> refused) {
        ProblemType type = switch (refused.reason()) {
            case MALFORMED -> ProblemType.MALFORMED_BODY;
            case TOO_LARGE -> ProblemType.TOO_LARGE;
            case BREAKS_A_RULE -> ProblemType.RULE_BROKEN;
        };
        return of(type, refused.problems());
    }

    /** The first problem stands in the detail as well. */
    public static Problem of(ProblemType type, List<FactProblem> problems) {
        int others = problems.size() - 1;
        String detail = problems.get(0).message() + (others == 0 ? "" : " There are (" + others + ") more errors.");
        return of(type, detail).because(problems.stream().map(Fault::of).toList());
    }

    public Problem because(List<Fault> more) {
        List<Fault> all = new ArrayList<>(faults);
        all.addAll(more);
        return new Problem(type, detail, all, headers, this.more);
    }

    public Problem because(Fault fault) {
        return because(List.of(fault));
    }

    public Problem header(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Problem(type, detail, faults, all, more);
    }

    /** The same, as the last word on this connection: what follows could not be told from the next request. */
    Problem andHangUp() {
        return header("Connection", "close");
    }

    public Problem with(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new Problem(type, detail, faults, headers, all);
    }

    Reply reply(String path, String requestId) {
        Body body = new Body()
                .put("type", type.page())
                .put("title", type.title())
                .put("status", type.status())
                .put("detail", detail)
                .put("instance", path)
                .put("request_id", requestId)
                .put("errors", faults.stream().map(Fault::body).toList());
        more.forEach(body::put);
        return new Reply(type.status(), "application/problem+json", body.bytes(), headers);
    }
}
