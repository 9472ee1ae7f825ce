package org.standingorders.adapter.executor.task;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.executor.Artifact;
import org.standingorders.adapter.executor.program.Ran;

/** Checks that only the hospital knows how to make: by an address that answers 2xx, or a program that ends with 0. */
public record Probes(Commands commands, Map<String, Probe> configured) {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** DT-24 asks for three successes in a row. */
    private static final int IN_A_ROW = 3;

    /** One of the two is given. */
    public record Probe(@Nullable URI url, @Nullable Arguments command) {}

    Artifact check(String name) {
        Probe probe = configured.get(name);
        if (probe == null) {
            return Artifact.check(name, false, "not configured");
        }
        return probe.command() == null
                ? asked(name, Objects.requireNonNull(probe.url()))
                : ran(name, commands.run(probe.command().vector()));
    }

    private static Artifact ran(String name, Ran ran) {
        return Artifact.check(name, ran.well(), ran.well() ? ran.out().strip() : ran.fault());
    }

    private static Artifact asked(String name, URI url) {
        for (int i = 1; i <= IN_A_ROW; i++) {
            String answer = answer(url);
            if (!answer.matches("2\\d\\d")) {
                return Artifact.check(name, false, url + " answered " + answer + " at try " + i);
            }
        }
        return Artifact.check(name, true, url + " answered well " + IN_A_ROW + " times in a row");
    }

    private static String answer(URI url) {
        try {
            HttpClient client = HttpClient.newBuilder().connectTimeout(LONGEST).build();
            HttpRequest request = HttpRequest.newBuilder(url).timeout(LONGEST).build();
            return String.valueOf(
                    client.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException gone) {
            return "not at all (" + gone.getClass().getSimpleName() + ")";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "not before the executor was told to stop";
        }
    }
}
