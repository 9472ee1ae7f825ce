package org.standingorders.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A client of a running service, with one key; what it asks must be answered with 2xx. */
public final class ApiClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final String secret;

    public ApiClient(String address, String secret) {
        this.address = address;
        this.secret = secret;
    }

    public Map<?, ?> get(String path) {
        return answered(request(path).GET());
    }

    /** Whatever version it changes. */
    public Map<?, ?> post(String path, String json) {
        return answered(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(BodyPublishers.ofString(json)));
    }

    public Map<?, ?> put(String path, String json) {
        return answered(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    /** The member of an answer that is a list. */
    public static List<?> list(Map<?, ?> answer, String member) {
        return (List<?>) answer.get(member);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + secret);
    }

    private static Map<?, ?> answered(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode())
                    .as(new String(answer.body(), StandardCharsets.UTF_8))
                    .isBetween(200, 299);
            return JSON.readValue(answer.body(), Map.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
