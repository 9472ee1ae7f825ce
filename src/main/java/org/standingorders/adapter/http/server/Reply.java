package org.standingorders.adapter.http.server;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is answered. The bytes belong to the reply from then on. */
@SuppressWarnings("ArrayRecordComponent") // written once, compared never
public record Reply(int status, String contentType, byte[] body, Map<String, String> headers) {
    public static final String JSON = "application/json";

    public static Reply ok(Body body) {
        return json(200, body.bytes());
    }

    public static Reply json(int status, byte[] json) {
        return new Reply(status, JSON, json, Map.of());
    }

    public static Reply created(String location, Body body) {
        return json(201, body.bytes()).header("Location", location);
    }

    public static Reply text(String contentType, String text) {
        return new Reply(200, contentType, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    public static Reply empty(int status) {
        return new Reply(status, "", new byte[0], Map.of());
    }

    public Reply header(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Reply(status, contentType, body, all);
    }

    /** Whether the connection ends with it. */
    boolean ends() {
        return headers.containsKey("Connection");
    }

    /** The version of what is shown, for a later {@code If-Match}. */
    public Reply etag(int version) {
        return header("ETag", "\"" + version + "\"");
    }
}
