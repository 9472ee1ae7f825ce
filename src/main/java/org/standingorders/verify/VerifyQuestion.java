package org.standingorders.verify;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.act.Artifact;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Reading;
import org.standingorders.rule.Question;

/**
 * Something was done about an incident.
 *
 * @param doneAt since when facts count
 * @param facts the newest of each type and key, of {@link Verifier#FACT_TYPES}
 * @param reported checks that an executor or a person reported
 * @param before how it was when the plan was made
 * @param conditionGone whether the condition that opened the incident is false on fresh facts; null where it has none
 */
public record VerifyQuestion(
        Instant asOf,
        Remedy remedy,
        Instant doneAt,
        List<Fact> facts,
        List<Artifact> reported,
        Before before,
        @Nullable Boolean conditionGone,
        Progress soFar)
        implements Question {
    public VerifyQuestion {
        facts = List.copyOf(facts);
        reported = List.copyOf(reported);
    }

    /**
     * What must not get worse, or must be reached.
     *
     * @param criticalViolations duty-hour violations of the gravest class; null where nobody knew
     * @param declaredCoverage of the fallback schedule, 0..1; null where there is none
     */
    public record Before(@Nullable Integer criticalViolations, java.math.@Nullable BigDecimal declaredCoverage) {}

    /** The fresh, good facts of a type that were observed since. */
    Stream<Fact> since(Class<? extends Reading> type) {
        return facts.stream()
                .filter(fact -> type.isInstance(fact.reading()))
                .filter(fact -> fact.observedAt().isAfter(doneAt) && fact.mayClearAt(asOf));
    }
}
