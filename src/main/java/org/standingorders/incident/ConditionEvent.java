package org.standingorders.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.Measured;
import org.standingorders.fact.Level;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;

/** What monitoring saw of the condition behind an incident. */
public sealed interface ConditionEvent extends IncidentEvent {
    /** The condition was seen, or a person reported it; no incident before it. */
    record Opened(
            Stamp stamp,
            IncidentId id,
            String programId,
            IncidentType type,
            Severity severity,
            Origin origin,
            Instant onsetAt,
            boolean autoActivate)
            implements ConditionEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return new AwaitingActivation(new Card(
                    id,
                    1,
                    programId,
                    type,
                    severity,
                    origin,
                    Times.detected(stamp.at(), onsetAt),
                    autoActivate,
                    1,
                    null,
                    null,
                    null,
                    stamp.factIds(),
                    List.of(),
                    null,
                    null,
                    null));
        }

        @Override
        public String sentence() {
            return (origin.reported() ? "Incident reported: " : "Incident detected: ") + origin.trigger();
        }
    }

    /**
     * The same condition was seen again; during recovery that is a recurrence and goes back to deciding, or to waiting for a
     * person where the response had not started (S10).
     *
     * @param row the row that saw it
     * @param on the keys of what it was seen on
     * @param of the dedup key of the duplicate whose condition it is; null for the incident's own, and in old records
     */
    record Reoccurred(
            Stamp stamp,
            String row,
            Measured measured,
            List<String> on,
            @Nullable String of) implements ConditionEvent {
        public Reoccurred {
            on = List.copyOf(on);
        }

        /** The incident's own condition. */
        public Reoccurred(Stamp stamp, String row, Measured measured, List<String> on) {
            this(stamp, row, measured, on, null);
        }

        @Override
        public Incident applyTo(@Nullable Incident before) {
            return recurring(Fold.edit(before, this::count));
        }

        private Draft count(Draft card) {
            return card.seenAgain(stamp.factIds())
                    .times(times -> times.seen(stamp.at()))
                    .origin(origin -> of == null ? origin.measured(row, measured) : origin)
                    .condition(of, condition -> condition.seenAgain(on));
        }

        private static Incident recurring(Incident again) {
            if (again.status() != Status.RECOVERING) {
                return again;
            }
            return again.card().times().responseStartedAt() == null
                    ? new AwaitingActivation(again.card())
                    : new Responding(again.card().recurred(), Status.DECIDING);
        }

        @Override
        public String sentence() {
            return "Seen again" + (of == null ? ": " : " as " + of + ": ") + measured.measure();
        }
    }

    /**
     * RED became BLACK: the incident is updated, not doubled.
     *
     * @param seen that it was seen again by this; null in old records, where an event of its own says so
     */
    record Worsened(
            Stamp stamp,
            Level level,
            String trigger,
            @Nullable Reoccurred seen) implements ConditionEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return seen == null
                    ? Fold.edit(before, this::worsen)
                    : Reoccurred.recurring(Fold.edit(before, card -> worsen(seen.count(card))));
        }

        private Draft worsen(Draft card) {
            return card.origin(origin -> origin.worsenedTo(level, trigger)).times(times -> times.worsened(stamp.at()));
        }

        @Override
        public String sentence() {
            return "Worse: " + trigger;
        }
    }

    /**
     * A fresh, good reading on which the condition is false (A13).
     *
     * @param on the keys of what it is false on
     * @param until when the reading can be relied on; null in old records
     * @param of the dedup key of the duplicate whose condition it is; null for the incident's own, and in old records
     */
    record ClearReadingSeen(
            Stamp stamp,
            List<String> on,
            @Nullable Instant until,
            @Nullable String of) implements ConditionEvent {
        public ClearReadingSeen {
            on = List.copyOf(on);
        }

        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Fold.edit(before, card -> card.condition(of, each -> each.goodReading(stamp.at(), until, on)));
        }

        @Override
        public String sentence() {
            String keys = String.join(", ", on);
            return keys.isEmpty()
                    ? "A good reading: the condition is false"
                    : "A good reading of " + keys + ": the condition is false";
        }
    }

    /** The condition stayed false for its hold: recovering, never closed by itself (A13). */
    record RecoveryBegan(Stamp stamp) implements ConditionEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return new Responding(Fold.card(before, card -> card), Status.RECOVERING);
        }

        @Override
        public String sentence() {
            return "The condition stayed false; watching for recurrence";
        }
    }
}
