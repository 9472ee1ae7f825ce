package org.standingorders.rules;

import static org.standingorders.rules.RuleCase.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.AbsenceShare;
import org.standingorders.detect.CorruptionSigns;
import org.standingorders.detect.CriticalCluster;
import org.standingorders.detect.CriticalOpening;
import org.standingorders.detect.GenerationRun;
import org.standingorders.detect.GenerationStreak;
import org.standingorders.detect.Heartbeat;
import org.standingorders.detect.SilentHeartbeat;
import org.standingorders.fact.AbsenceSummary;
import org.standingorders.fact.DatabaseError;
import org.standingorders.fact.DatabaseError.ErrorKind;
import org.standingorders.fact.DatabaseHealth;
import org.standingorders.fact.DatabaseHealth.IntegrityCheck;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Quality;
import org.standingorders.fact.Reading;
import org.standingorders.rule.IncidentType;

/** DET-nnn: what DT-01 asks about and no single fact says. */
final class EvidenceCases {
    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");

    static final List<RuleCase> ALL = List.of(
            rule("DET-001", "two failures since the last success")
                    .given(run(0, true), run(1, true), run(2, false), run(3, true))
                    .gives(new GenerationStreak(2, List.of("run-0", "run-1"), List.of(id(0), id(1)))),
            rule("DET-001", "a success ends the streak")
                    .given(run(0, false), run(1, true))
                    .gives(new GenerationStreak(0, List.of(), List.of(id(0)))),
            rule("DET-001", "nothing but failures")
                    .given(run(0, true), run(1, true), run(2, true))
                    .gives(new GenerationStreak(3, List.of("run-0", "run-1", "run-2"), List.of(id(0), id(1), id(2)))),
            rule("DET-001", "without the newest run there is no streak")
                    .given(run(1, true))
                    .silent(),
            rule("DET-002", "ten of forty")
                    .given(absence(10, 40), fact(absence(10, 40)))
                    .gives(new AbsenceShare("2026-01-10", new BigDecimal("0.250000000000000"), List.of(id(7)))),
            rule("DET-002", "nobody knows the headcount")
                    .given(absence(10, null), fact(absence(10, null)))
                    .silent(),
            rule("DET-003", "silent for three intervals and a half")
                    .given(beat(Duration.ofSeconds(210)))
                    .gives(new SilentHeartbeat("blackbox", 3, List.of(id(9)))),
            rule("DET-003", "just heard, with a clock ahead of ours")
                    .given(beat(Duration.ofSeconds(-1)))
                    .gives(new SilentHeartbeat("blackbox", 0, List.of(id(9)))),
            rule("DET-003", "another kind of fact").given(run(0, true)).silent(),
            rule("DET-004", "two types, an hour and a bit apart, begun minutes counted")
                    .given(
                            opening(IncidentType.DATABASE_FAILURE, 0, "PT1H0.001S"),
                            opening(IncidentType.MASS_ABSENCE, 1, "PT0S"))
                    .gives(new CriticalCluster(2, 61, List.of("key-0", "key-1"), List.of(id(0), id(1)))),
            rule("DET-004", "from the newest of each other type")
                    .given(
                            opening(IncidentType.MASS_ABSENCE, 3, "PT0S"),
                            opening(IncidentType.OVER_CAPACITY, 2, "PT10M"),
                            opening(IncidentType.MASS_ABSENCE, 1, "PT20M"),
                            opening(IncidentType.DATABASE_FAILURE, 0, "PT30M"))
                    .gives(
                            new CriticalCluster(2, 10, List.of("key-0", "key-1"), List.of(id(0), id(1))),
                            new CriticalCluster(
                                    3, 20, List.of("key-0", "key-1", "key-2"), List.of(id(0), id(1), id(2)))),
            rule("DET-005", "a checksum error of a database that calls itself healthy")
                    .given(health(ErrorKind.CHECKSUM), fact(health(ErrorKind.CHECKSUM)))
                    .gives(new CorruptionSigns(
                            "primary", 1, health(ErrorKind.CHECKSUM).errors(), List.of(id(7)))),
            rule("DET-005", "a lost connection damages nothing")
                    .given(health(ErrorKind.CONNECTION), fact(health(ErrorKind.CONNECTION)))
                    .gives(new CorruptionSigns("primary", 0, List.of(), List.of(id(7)))),
            rule("DET-005", "neither errors nor health nor a check")
                    .given(reachable(), fact(reachable()))
                    .silent(),
            rule("DET-005", "another kind of fact")
                    .given(absence(1, 2), fact(absence(1, 2)))
                    .silent(),
            rule("DET-004", "two of one type are no cluster")
                    .given(
                            opening(IncidentType.DATABASE_FAILURE, 0, "PT1M"),
                            opening(IncidentType.DATABASE_FAILURE, 1, "PT0S"))
                    .silent());

    private EvidenceCases() {}

    private static FactId id(int number) {
        return new FactId(new UUID(0, number));
    }

    private static GenerationRun run(int age, boolean failed) {
        return new GenerationRun("run-" + age, age, failed, List.of(id(age)));
    }

    private static AbsenceSummary absence(int absent, @Nullable Integer headcount) {
        return new AbsenceSummary(LocalDate.of(2026, 1, 10), absent, null, null, headcount, null, null);
    }

    private static DatabaseHealth health(ErrorKind kind) {
        DatabaseError error = new DatabaseError(null, kind, null);
        return new DatabaseHealth("primary", true, null, null, List.of(error), null, null, null);
    }

    private static DatabaseHealth reachable() {
        return new DatabaseHealth("primary", null, IntegrityCheck.NOT_RUN, true, List.of(), null, null, null);
    }

    private static Fact fact(Reading reading) {
        return new Fact(id(7), "default", "hr", 1, NOW, NOW, Fact.DEFAULT_TTL, Quality.GOOD, Labels.NONE, reading);
    }

    private static Heartbeat beat(Duration silence) {
        return new Heartbeat("blackbox", Duration.ofMinutes(1), silence, List.of(id(9)));
    }

    private static CriticalOpening opening(IncidentType type, int age, String after) {
        return new CriticalOpening(type, "key-" + age, NOW.plus(Duration.parse(after)), age, List.of(id(age)));
    }
}
