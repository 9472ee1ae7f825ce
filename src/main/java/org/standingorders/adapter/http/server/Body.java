package org.standingorders.adapter.http.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standingorders.wire.Json;

/** A JSON object of an answer: members in the order in which they are put, and what is not known said as {@code null}. */
public final class Body {
    private final StringBuilder json = new StringBuilder("{");

    /**
     * Adds a member.
     *
     * @param name needs no escaping
     * @param value a core value, another body, or a list of either
     */
    public Body put(String name, @Nullable Object value) {
        json.append(json.length() == 1 ? "\"" : ",\"")
                .append(name)
                .append("\":")
                .append(text(value));
        return this;
    }

    /** The members of a record, beside those that are there already. */
    public Body all(Record members) {
        String inner = Json.text(members);
        if (inner.length() > 2) {
            json.append(json.length() == 1 ? "" : ",").append(inner, 1, inner.length() - 1);
        }
        return this;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Body body) {
            return body.toString();
        }
        return value instanceof List<?> list
                ? list.stream().map(Body::text).collect(Collectors.joining(",", "[", "]"))
                : Json.text(value);
    }

    byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return json + "}";
    }
}
