package org.standingorders.adapter.http.form;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.standingorders.act.Report;
import org.standingorders.fact.MaxItems;
import org.standingorders.fact.MaxLength;
import org.standingorders.fact.Range;
import org.standingorders.rule.Strategy;

/** The bodies that people and executors post to a running response, with the limits of each member. */
public final class ResponseForms {
    private ResponseForms() {}

    /** A person's evidence for or against causes (DT-10). */
    public record Evidence(
            @MaxLength(64) String key,
            Found value,
            @MaxLength(value = 500, lines = true) @Nullable String note,
            @MaxLength(256) @Nullable String ref) {}

    /** The values of {@link Evidence}. */
    public enum Found {
        PRESENT,
        ABSENT,
        UNKNOWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A person's word on an item of the checklist. */
    public record Tick(
            TickState state,
            @Nullable Boolean override,
            @MaxLength(value = 1000, lines = true) @Nullable String reason) {}

    /** The values of {@link Tick}. */
    public enum TickState {
        DONE,
        NOT_APPLICABLE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A strategy that a person takes directly. */
    public record TakeStrategy(
            Strategy strategy,
            @MaxLength(value = 1000, lines = true) String reason) {}

    /** What an executor reports of a step. */
    public record StepReport(
            @MaxLength(128) String token,
            @MaxLength(32) String step,
            @Range(min = 1, max = 1000) int number,
            Report.Status status,
            @MaxLength(value = 4000, lines = true) @Nullable String detail,
            @MaxItems(500) List<Artifact> artifacts) {}

    /** What a person reports of a step. */
    public record StepDone(
            @Range(min = 1, max = 1000) int number,
            Report.Status status,
            @MaxLength(value = 4000, lines = true) @Nullable String detail,
            @MaxItems(500) List<Artifact> artifacts) {}

    /** What a step left behind. */
    public record Artifact(
            org.standingorders.act.Artifact.Kind kind,
            @MaxLength(256) String name,
            @Nullable Boolean passed,
            @MaxLength(value = 2000, lines = true) @Nullable String value) {}
}
