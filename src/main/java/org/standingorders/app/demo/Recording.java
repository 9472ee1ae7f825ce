package org.standingorders.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.standingorders.wire.Json;

/**
 * A recorded incident: who holds which role, and what happened, step by step.
 *
 * @param people names by role
 */
public record Recording(Map<String, String> people, List<Step> steps) {
    /** An incident that is answered, step by step. */
    public static final String ANSWERED = "corruption";

    /** An incident that nobody answers for long. */
    public static final String UNANSWERED = "unanswered";

    /**
     * One step.
     *
     * @param say what happens, for the audience
     * @param minute after the first step
     * @param facts facts as they are posted
     * @param acknowledge what is acknowledged: the type of the incident, or by whom; null = nobody does
     * @param resolve why the incident is over; null = it is not
     */
    public record Step(
            String say,
            long minute,
            List<?> facts,
            @Nullable String acknowledge,
            @Nullable String resolve) {
        private static Step of(Object recorded) {
            Map<?, ?> step = (Map<?, ?>) recorded;
            return new Step(
                    String.valueOf(step.get("say")),
                    step.get("minute") instanceof Number minute ? minute.longValue() : 0,
                    step.get("facts") instanceof List<?> posted ? posted : List.of(),
                    step.get("acknowledge") instanceof String what ? what : null,
                    step.get("resolve") instanceof String why ? why : null);
        }
    }

    /** A recording that comes with the jar. */
    public static Recording shipped(String name) {
        String path = "/demo/" + name + ".json";
        try (InputStream file = Objects.requireNonNull(Recording.class.getResourceAsStream(path))) {
            return of((Map<?, ?>) Json.tree(file.readAllBytes()).orBroken());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The recording cannot be read.", unreadable);
        }
    }

    private static Recording of(Map<?, ?> recorded) {
        Map<String, String> people = new LinkedHashMap<>();
        if (recorded.get("people") instanceof Map<?, ?> named) {
            named.forEach((role, name) -> people.put(String.valueOf(role), String.valueOf(name)));
        }
        List<?> steps = (List<?>) Objects.requireNonNull(recorded.get("steps"), "steps");
        return new Recording(people, steps.stream().map(Step::of).toList());
    }
}
