package org.standingorders.adapter.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.wire.Json;

/** What the server said. */
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, HttpHeaders headers, byte[] body) {
    static Answer to(HttpRequest request, HttpClient client) {
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

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

    /** What stands at the dotted path, such as {@code items.0.id}; a {@code *} stands for every entry of a list. */
    @Nullable
    Object at(String path) {
        return at(json(), List.of(path.split("\\.")));
    }

    private static @Nullable Object at(@Nullable Object found, List<String> steps) {
        if (steps.isEmpty()) {
            return found;
        }
        List<String> rest = steps.subList(1, steps.size());
        if (found instanceof List<?> list) {
            return steps.get(0).equals("*")
                    ? list.stream().map(one -> at(one, rest)).toList()
                    : at(list.get(Integer.parseInt(steps.get(0))), rest);
        }
        return at(((Map<?, ?>) Objects.requireNonNull(found)).get(steps.get(0)), rest);
    }

    /** The texts that stand at the dotted path, lists of lists as one. */
    List<String> texts(String path) {
        return flat(at(path)).map(String::valueOf).toList();
    }

    private static Stream<?> flat(@Nullable Object found) {
        return found instanceof List<?> list ? list.stream().flatMap(Answer::flat) : Stream.ofNullable(found);
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
