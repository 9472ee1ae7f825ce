package org.standingorders.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.standingorders.fact.Change;
import org.standingorders.fact.ErrorEvent;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Impact;
import org.standingorders.fact.Reading;
import org.standingorders.rule.Question;

/**
 * The facts that somebody looks at.
 *
 * @param observer who looks: a person, or {@code system}
 * @param onsetAt since when it is bad: what a person or monitor says, else the first bad observation, else the detection
 * @param facts the newest of each type and key, also stale ones, of {@link Observer#FACT_TYPES}; other types are not looked at
 */
public record ObserveQuestion(Instant asOf, String observer, Instant onsetAt, List<Fact> facts) implements Question {
    /** How long before the onset what happened may still have to do with it (methodology: 24 hours). */
    public static final Duration BEFORE_ONSET = Duration.ofHours(24);

    /** How far back errors are read (methodology: 30 minutes). */
    static final Duration ERRORS = Duration.ofMinutes(30);

    public ObserveQuestion {
        facts = List.copyOf(facts);
    }

    /**
     * The same with no more facts than an answer needs, so that it can be stored: no errors of long ago, no impact of other
     * incidents, and of changes of long ago only the newest, which shows that changes are reported at all.
     *
     * @param incidentId the incident that is looked at, as {@code impact} facts name it
     */
    public static ObserveQuestion about(
            Instant asOf, String observer, Instant onsetAt, String incidentId, Collection<Fact> known) {
        ObserveQuestion all = new ObserveQuestion(asOf, observer, onsetAt, List.copyOf(known));
        Optional<Fact> longAgo =
                all.of(Change.class).filter(fact -> !all.sawChange(fact)).max(Fact.BY_AGE);
        Stream<Fact> concerning = known.stream()
                .filter(fact -> Observer.FACT_TYPES.contains(fact.factType()))
                .filter(fact -> all.concerned(fact, incidentId));
        return new ObserveQuestion(
                asOf,
                observer,
                onsetAt,
                Stream.concat(concerning, longAgo.stream()).toList());
    }

    private boolean concerned(Fact fact, String incidentId) {
        if (fact.reading() instanceof Impact impact) {
            return impact.incidentId() == null || impact.incidentId().equals(incidentId);
        }
        return !(fact.reading() instanceof Change) && !(fact.reading() instanceof ErrorEvent)
                || sawChange(fact)
                || sawError(fact);
    }

    /** The facts of one type. */
    Stream<Fact> of(Class<? extends Reading> type) {
        return facts.stream().filter(fact -> type.isInstance(fact.reading()));
    }

    /** Those of them that are not so old that they have nothing to do with what happens now. */
    Stream<Fact> lately(Class<? extends Reading> type) {
        return of(type).filter(fact -> !fact.effectiveAt().isBefore(earliest()));
    }

    boolean sawChange(Fact fact) {
        return fact.reading() instanceof Change change
                && !change.deployedAt().isBefore(earliest())
                && !change.deployedAt().isAfter(asOf);
    }

    boolean sawError(Fact fact) {
        return fact.reading() instanceof ErrorEvent && within(RecentError.lastSeen(fact));
    }

    private boolean within(Instant seen) {
        return !seen.isBefore(asOf.minus(ERRORS)) && !seen.isAfter(asOf);
    }

    private Instant earliest() {
        return onsetAt.minus(BEFORE_ONSET);
    }
}
