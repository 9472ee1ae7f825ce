package org.standingorders.observe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.DefenseReadings;
import org.standingorders.fact.AcgmeCompliance;
import org.standingorders.fact.Contingency;
import org.standingorders.fact.Coverage;
import org.standingorders.fact.DefenseLevel;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Level;
import org.standingorders.fact.PatientSafety;
import org.standingorders.fact.Reading;
import org.standingorders.fact.Utilization;

/** What the defense level is read from where no fresh one is posted. */
final class LevelGauge {
    private final ObserveQuestion question;

    LevelGauge(ObserveQuestion question) {
        this.question = question;
    }

    Optional<Level> posted() {
        return reading(DefenseLevel.class, "").map(DefenseLevel::level);
    }

    /** Unknown wherever no fresh fact tells. */
    DefenseReadings readings() {
        Optional<Utilization> load = reading(Utilization.class, Utilization.Scope.SYSTEM.name());
        Optional<Coverage> coverage = reading(Coverage.class, "");
        Optional<AcgmeCompliance> acgme = reading(AcgmeCompliance.class, "");
        Optional<Contingency> contingency = reading(Contingency.class, "");
        return new DefenseReadings(
                load.map(Utilization::average).orElse(null),
                coverage.map(Coverage::rate).orElse(null),
                acgme.map(AcgmeCompliance::warnings).orElse(null),
                acgme.map(AcgmeCompliance::violations).orElse(null),
                acgme.map(AcgmeCompliance::criticalViolations).orElse(null),
                contingency.map(Contingency::n1FailedAreas).orElse(null),
                contingency.map(Contingency::n2Compliant).orElse(null),
                concern(),
                List.of(),
                Stream.concat(grounds().map(Fact::id), concerns().map(Fact::id)).toList());
    }

    private Stream<Fact> grounds() {
        return Stream.of(
                        fresh(Utilization.class, Utilization.Scope.SYSTEM.name()),
                        fresh(Coverage.class, ""),
                        fresh(AcgmeCompliance.class, ""),
                        fresh(Contingency.class, ""))
                .flatMap(Optional::stream);
    }

    private @Nullable Boolean concern() {
        List<Fact> reports = concerns().toList();
        return reports.isEmpty()
                ? null
                : reports.stream().anyMatch(fact -> Boolean.TRUE.equals(((PatientSafety) fact.reading()).concern()));
    }

    private Stream<Fact> concerns() {
        return question.of(PatientSafety.class)
                .filter(fact -> fact.isFreshAt(question.asOf()))
                .filter(fact -> ((PatientSafety) fact.reading()).concern() != null);
    }

    private <R extends Reading> Optional<R> reading(Class<R> type, String key) {
        return fresh(type, key).map(fact -> type.cast(fact.reading()));
    }

    private Optional<Fact> fresh(Class<? extends Reading> type, String key) {
        return question.of(type)
                .filter(fact -> fact.key().equals(key) && fact.isFreshAt(question.asOf()))
                .findFirst();
    }
}
