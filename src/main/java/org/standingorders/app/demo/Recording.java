package org.standingorders.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.standingorders.wire.Json;

/** A recorded incident: what happened, step by step. */
public record Recording(List<Step> steps) {

    /**
     * One step.
     *
     * @param say what happens, for the audience
     * @param facts facts as they are posted
     * @param acknowledge the type of the incident that somebody acknowledges; null = nobody does
     */
    public record Step(String say, List<?> facts, @Nullable String acknowledge) {
        private static Step of(Object recorded) {
            Map<?, ?> step = (Map<?, ?>) recorded;
            List<?> facts = step.get("facts") instanceof List<?> posted ? posted : List.of();
            return new Step(
                    String.valueOf(step.get("say")),
                    facts,
                    step.get("acknowledge") instanceof String type ? type : null);
        }
    }

    /** The recording that comes with the jar. */
    public static Recording shipped() {
        try (InputStream file = Objects.requireNonNull(Recording.class.getResourceAsStream("/demo/corruption.json"))) {
            List<?> steps = (List<?>) Json.tree(file.readAllBytes()).orBroken();
            return new Recording(steps.stream().map(Step::of).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The recording cannot be read.", unreadable);
        }
    }
}
