package org.standingorders.orient;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Fact;
import org.standingorders.observe.Observation;
import org.standingorders.rule.Question;

/**
 * What an orientation rests on.
 *
 * @param observation the newest one
 * @param facts the newest of each type and key, also stale ones, of {@link Orienter#FACT_TYPES}: among them the
 *     {@code evidence} that people and tools posted
 * @param findings of people about causes, in the order in which they were made
 * @param coverageFall since the highest of the last 24 hours; null = not known
 */
public record OrientQuestion(
        Instant asOf,
        Observation observation,
        List<Fact> facts,
        List<CauseFinding> findings,
        @Nullable CoverageFall coverageFall)
        implements Question {
    public OrientQuestion {
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
    }
}
