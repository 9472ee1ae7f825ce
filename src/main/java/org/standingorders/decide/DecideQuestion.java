package org.standingorders.decide;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Reading;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Question;
import org.standingorders.rule.Strategy;

/**
 * An incident for which something is to be done.
 *
 * @param onsetAt since when it is bad
 * @param facts the newest of each type and key, of {@link Decider#FACT_TYPES}
 * @param tried in the order in which it was
 * @param commanded the strategy that a person takes directly; null where the tables choose
 * @param blamed commits that other open incidents suspect
 * @param failedElsewhere backups, commits and schedules that failed in other incidents of the program
 */
public record DecideQuestion(
        Instant asOf,
        IncidentType type,
        Instant onsetAt,
        Instant detectedAt,
        Diagnosis diagnosis,
        List<Fact> facts,
        List<Tried> tried,
        @Nullable Strategy commanded,
        List<String> blamed,
        List<String> failedElsewhere)
        implements Question {
    public DecideQuestion {
        facts = List.copyOf(facts);
        tried = List.copyOf(tried);
        blamed = List.copyOf(blamed);
        failedElsewhere = List.copyOf(failedElsewhere);
    }

    /** The same after one more was tried; the tables choose the next. */
    public DecideQuestion after(Tried one) {
        return new DecideQuestion(
                asOf,
                type,
                onsetAt,
                detectedAt,
                diagnosis,
                facts,
                Stream.concat(tried.stream(), Stream.of(one)).toList(),
                null,
                blamed,
                failedElsewhere);
    }

    /** The same where a person takes the strategy directly. */
    public DecideQuestion commanding(Strategy strategy) {
        return new DecideQuestion(
                asOf, type, onsetAt, detectedAt, diagnosis, facts, tried, strategy, blamed, failedElsewhere);
    }

    /** The same where the tables choose, whatever a person wanted. */
    public DecideQuestion choosing() {
        return new DecideQuestion(
                asOf, type, onsetAt, detectedAt, diagnosis, facts, tried, null, blamed, failedElsewhere);
    }

    /** The backups, commits and schedules that this incident has gone to, or was refused. */
    List<String> triedTargets() {
        return tried.stream().flatMap(one -> Stream.ofNullable(one.target())).toList();
    }

    /** The facts of one type. */
    List<Fact> of(Class<? extends Reading> type) {
        return facts.stream().filter(fact -> type.isInstance(fact.reading())).toList();
    }

    /** The newest reading of a type. */
    <R extends Reading> Optional<R> newest(Class<R> type) {
        return of(type).stream().max(Fact.BY_AGE).map(Fact::reading).map(type::cast);
    }
}
