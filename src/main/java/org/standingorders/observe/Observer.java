package org.standingorders.observe;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.DefenseGauge;
import org.standingorders.detect.DerivedLevel;
import org.standingorders.fact.Change;
import org.standingorders.fact.ErrorEvent;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.Reason;
import org.standingorders.rule.Ruling;
import org.standingorders.table.DecisionTable;

/** The decision point {@code observe}: DT-02 where no level is posted, DT-04 for the impact, DT-38 for who needs whom. */
public final class Observer {
    /** The types of the facts that are looked at. */
    public static final Set<String> FACT_TYPES = Set.of(
            "defense_level",
            "utilization",
            "coverage",
            "acgme_compliance",
            "contingency",
            "patient_safety",
            "database_health",
            "api_health",
            "service_health",
            "change",
            "error_event",
            "impact");

    /** More changes, or more errors, nobody reads; and an observation is stored with its incident. */
    static final int MOST = 100;

    private final DefenseGauge gauge;
    private final @Nullable DecisionTable impact;
    private final @Nullable DecisionTable dependencies;

    /**
     * @param impact DT-04; null where the policy lacks it, and then every impact is unknown
     * @param dependencies DT-38; null where the policy is older than that table, and then no service needs another
     */
    public Observer(DefenseGauge gauge, @Nullable DecisionTable impact, @Nullable DecisionTable dependencies) {
        this.gauge = gauge;
        this.impact = impact;
        this.dependencies = dependencies;
    }

    public Ruling<Observation> observe(ObserveQuestion question) {
        Set<Reason> reasons = new LinkedHashSet<>();
        LevelGauge level = new LevelGauge(question);
        @Nullable DerivedLevel derived = derived(level, question.asOf(), reasons);
        List<RecentChange> changes = changes(question);
        List<RecentError> errors = errors(question);
        Observation observation = new Observation(
                question.asOf(),
                question.observer(),
                question.onsetAt(),
                derived == null ? level.posted().orElse(null) : derived.level(),
                new States(question).all(derived),
                changes.stream().limit(MOST).toList(),
                question.of(Change.class).findAny().isPresent(),
                errors.stream().limit(MOST).toList(),
                unlisted(changes) + unlisted(errors),
                new Services(question, dependencies).affected(reasons),
                new Impacts(question).seen(impact, reasons));
        return new Ruling<>(observation, List.copyOf(reasons));
    }

    /** Null where a level is posted, and where nothing is known of it. */
    private @Nullable DerivedLevel derived(LevelGauge level, Instant asOf, Set<Reason> reasons) {
        return level.posted().isPresent() ? null : gauge.derive(level.readings(), asOf, reasons);
    }

    /** The tables that an answer to the question comes from, and what they are shown. */
    public List<Consulted> consulted(ObserveQuestion question) {
        Services services = new Services(question, dependencies);
        LevelGauge level = new LevelGauge(question);
        Stream<Consulted> levels =
                level.posted().isPresent() ? Stream.empty() : Stream.of(gauge.shown(level.readings()));
        Stream<Consulted> impacts =
                Stream.ofNullable(impact).map(table -> new Consulted(table, List.of(new Impacts(question).asked())));
        return Stream.of(levels, impacts, services.shown(services.affected(new LinkedHashSet<>())))
                .flatMap(shown -> shown)
                .toList();
    }

    private static int unlisted(List<?> all) {
        return Math.max(0, all.size() - MOST);
    }

    private static List<RecentChange> changes(ObserveQuestion question) {
        return question.of(Change.class)
                .filter(question::sawChange)
                .map(fact -> RecentChange.of(fact, question.onsetAt()))
                .sorted(comparing(RecentChange::deployedAt).reversed().thenComparing(RecentChange::changeId))
                .toList();
    }

    private static List<RecentError> errors(ObserveQuestion question) {
        return question.of(ErrorEvent.class)
                .filter(question::sawError)
                .map(RecentError::of)
                .sorted(comparing(RecentError::count).reversed().thenComparing(RecentError::fingerprint))
                .toList();
    }
}
