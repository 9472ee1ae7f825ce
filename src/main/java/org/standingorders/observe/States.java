package org.standingorders.observe;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.DerivedLevel;
import org.standingorders.fact.AcgmeCompliance;
import org.standingorders.fact.ApiHealth;
import org.standingorders.fact.Coverage;
import org.standingorders.fact.DatabaseHealth;
import org.standingorders.fact.DefenseLevel;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Utilization;

/** The six states (S23), each known from a fresh fact or unavailable. */
final class States {
    private static final Comparator<Fact> WORST_FIRST =
            comparing(DatabaseTrouble::of).reversed().thenComparing(Fact::key);

    private final ObserveQuestion question;

    States(ObserveQuestion question) {
        this.question = question;
    }

    /** @param derived the level where none is posted; null = nothing known of it either */
    List<StateSeen> all(@Nullable DerivedLevel derived) {
        return Stream.of(
                        derived == null ? level() : Stream.of(level(derived)),
                        seen(
                                SystemState.UTILIZATION,
                                question.of(Utilization.class)
                                        .filter(fact -> fact.key().equals(Utilization.Scope.SYSTEM.name()))),
                        seen(
                                SystemState.COVERAGE,
                                question.of(Coverage.class)
                                        .filter(fact -> fact.key().isEmpty())),
                        seen(SystemState.ACGME_COMPLIANCE, question.of(AcgmeCompliance.class)),
                        databases(),
                        seen(
                                SystemState.API_HEALTH,
                                question.of(ApiHealth.class).sorted(comparing(Fact::key))))
                .flatMap(state -> state)
                .toList();
    }

    private Stream<StateSeen> level() {
        return seen(SystemState.DEFENSE_LEVEL, question.of(DefenseLevel.class));
    }

    private static StateSeen level(DerivedLevel derived) {
        return new StateSeen.Known(
                SystemState.DEFENSE_LEVEL, "", "level = " + derived.level(), true, derived.factIds());
    }

    /** The worst of the fresh ones speaks for all; one that is not fresh is named, as it may be worse. */
    private Stream<StateSeen> databases() {
        List<Fact> all = question.of(DatabaseHealth.class).sorted(WORST_FIRST).toList();
        Stream<Fact> worst = all.stream().filter(this::fresh).limit(1);
        Stream<Fact> stale = all.stream().filter(fact -> !fresh(fact));
        return seen(SystemState.DATABASE_HEALTH, Stream.concat(worst, stale));
    }

    private Stream<StateSeen> seen(SystemState state, Stream<Fact> facts) {
        List<StateSeen> seen = facts.map(fact -> seen(state, fact)).toList();
        return seen.isEmpty() ? Stream.of(new StateSeen.Unavailable(state, "", null)) : seen.stream();
    }

    private StateSeen seen(SystemState state, Fact fact) {
        String about = fact.key().equals(Utilization.Scope.SYSTEM.name()) ? "" : fact.key();
        return fresh(fact)
                ? new StateSeen.Known(state, about, ReadingWords.of(fact), false, List.of(fact.id()))
                : new StateSeen.Unavailable(state, about, fact.freshUntil());
    }

    private boolean fresh(Fact fact) {
        return fact.isFreshAt(question.asOf());
    }
}
