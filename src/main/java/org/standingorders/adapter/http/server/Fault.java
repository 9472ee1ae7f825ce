package org.standingorders.adapter.http.server;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactProblem;
import org.standingorders.table.Finding;

/**
 * One thing that is wrong, and where.
 *
 * @param kind what {@code place} is: {@code pointer} (RFC 6901, into the body), {@code cell}, {@code parameter} or {@code header}
 * @param code stable, upper snake case
 * @param hint what to do; null where the message says it
 */
public record Fault(
        String kind,
        String place,
        String code,
        String message,
        @Nullable String hint) {

    public static Fault at(String pointer, String code, String message) {
        return new Fault("pointer", pointer, code, message, null);
    }

    public static Fault inParameter(String name, String message) {
        return new Fault("parameter", name, "BAD_PARAMETER", message, null);
    }

    public static Fault inHeader(String name, String message) {
        return new Fault("header", name, "BAD_HEADER", message, null);
    }

    static Fault of(FactProblem problem) {
        return at(problem.pointer(), problem.code().name(), problem.message());
    }

    public static List<Fault> ofFindings(List<Finding> findings) {
        return findings.stream()
                .map(one -> new Fault("cell", one.cell(), one.code(), one.message(), one.hint()))
                .toList();
    }

    Body body() {
        Body body = new Body().put(kind, place).put("code", code).put("message", message);
        return hint == null ? body : body.put("hint", hint);
    }
}
