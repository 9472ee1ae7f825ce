package org.standingorders.adapter.http;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.standingorders.wire.Json;

/** What the server said. */
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, HttpHeaders headers, byte[] body) {
    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Nullable
    String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    @SuppressWarnings("unchecked")
    Map<String, @Nullable Object> json() {
        return (Map<String, @Nullable Object>) Json.tree(body).orBroken();
    }

    /** What stands at the dotted path, such as {@code items.0.id}. */
    @Nullable
    Object at(String path) {
        Object found = json();
        for (String step : path.split("\\.")) {
            found = found instanceof List<?> list
                    ? list.get(Integer.parseInt(step))
                    : ((Map<?, ?>) Objects.requireNonNull(found)).get(step);
        }
        return found;
    }

    /** The last part of the problem's page. */
    String problem() {
        return String.valueOf(json().get("type")).replace("/problems/", "");
    }

    @Override
    public String toString() {
        return status + " " + text();
    }
}
