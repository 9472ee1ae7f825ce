package org.standingorders.rules;

import static org.standingorders.rules.RuleCase.rule;
import static org.standingorders.testkit.Known.id;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.CorruptionSigns;
import org.standingorders.fact.DatabaseError.ErrorKind;
import org.standingorders.fact.DatabaseHealth;
import org.standingorders.fact.DatabaseHealth.IntegrityCheck;
import org.standingorders.fact.Reading;
import org.standingorders.fact.ScheduleGeneration.Status;
import org.standingorders.fact.Utilization;
import org.standingorders.orient.CapacityTrend;
import org.standingorders.orient.CoverageTrend;
import org.standingorders.orient.EvidenceFound;
import org.standingorders.orient.FailureMode;
import org.standingorders.orient.ModeFound;
import org.standingorders.orient.Seen;
import org.standingorders.testkit.Readings;

/** EVI-1nn: evidence from the state of the systems and the staff. */
final class StateEvidenceCases {
    private static final DatabaseHealth PASS = database(IntegrityCheck.PASS);
    private static final DatabaseHealth FAIL = database(IntegrityCheck.FAIL);
    private static final DatabaseHealth LOST =
            Readings.database("primary", false, IntegrityCheck.PASS, ErrorKind.CONNECTION);
    private static final DatabaseHealth MIXED =
            Readings.database("primary", false, IntegrityCheck.PASS, ErrorKind.CONNECTION, ErrorKind.DISK);
    private static final Utilization LOAD = Readings.utilization("0.9");

    static final List<RuleCase> ALL = List.of(
            rule("EVI-101", "a failed check, however old")
                    .given(FAIL, stale(FAIL))
                    .gives(present("E04")),
            rule("EVI-101", "a check that passed").given(PASS, seen(PASS)).silent(),
            rule("EVI-102", "the only database passed").given(PASS, seen(PASS)).gives(absent("E04")),
            rule("EVI-102", "passed, but long ago").given(PASS, stale(PASS)).silent(),
            rule("EVI-102", "another one was not checked")
                    .given(PASS, seen(PASS), database(null), seen(database(null)))
                    .silent(),
            rule("EVI-103", "damaged data").given(signs(1)).gives(present("E05")),
            rule("EVI-103", "none").given(signs(0)).silent(),
            rule("EVI-104", "no damaged data").given(signs(0), PASS, seen(PASS)).gives(absent("E05")),
            rule("EVI-104", "another one says nothing of errors")
                    .given(signs(0), PASS, seen(PASS), database(null), seen(database(null)))
                    .silent(),
            rule("EVI-104", "said long ago").given(signs(0), PASS, stale(PASS)).silent(),
            rule("EVI-105", "only lost connections").given(LOST, seen(LOST)).gives(present("E06")),
            rule("EVI-105", "a full disk as well").given(MIXED, seen(MIXED)).silent(),
            rule("EVI-106", "capacity exceeded")
                    .given(mode(FailureMode.CAPACITY_EXCEEDED))
                    .gives(present("E07")),
            rule("EVI-106", "another mode")
                    .given(mode(FailureMode.STAFFING_LOSS))
                    .silent(),
            rule("EVI-107", "a fresh load below").given(LOAD, seen(LOAD)).gives(absent("E07")),
            rule("EVI-107", "a stale one").given(LOAD, stale(LOAD)).silent(),
            rule("EVI-107", "one above")
                    .given(LOAD, seen(LOAD), mode(FailureMode.CAPACITY_EXCEEDED))
                    .silent(),
            rule("EVI-108", "staff lost").given(mode(FailureMode.STAFFING_LOSS)).gives(present("E10")),
            rule("EVI-108", "another mode")
                    .given(mode(FailureMode.CAPACITY_EXCEEDED))
                    .silent(),
            rule("EVI-109", "a fresh count below")
                    .given(Readings.absence(1, 0, 40), seen(Readings.absence(1, 0, 40)))
                    .gives(absent("E10")),
            rule("EVI-109", "nobody counted")
                    .given(Readings.absence(null, 0, 40), seen(Readings.absence(null, 0, 40)))
                    .silent(),
            rule("EVI-110", "no reserve")
                    .given(Readings.contingency(0, false), stale(Readings.contingency(0, false)))
                    .gives(present("E12")),
            rule("EVI-110", "nobody knows")
                    .given(Readings.contingency(0, null), seen(Readings.contingency(0, null)))
                    .silent(),
            rule("EVI-111", "a reserve")
                    .given(Readings.contingency(0, true), seen(Readings.contingency(0, true)))
                    .gives(absent("E12")),
            rule("EVI-111", "a reserve of long ago")
                    .given(Readings.contingency(0, true), stale(Readings.contingency(0, true)))
                    .silent(),
            rule("EVI-112", "no schedule")
                    .given(mode(FailureMode.SCHEDULE_INFEASIBLE))
                    .gives(present("E13")),
            rule("EVI-112", "no end").given(mode(FailureMode.SOLVER_TIMEOUT)).silent(),
            rule("EVI-113", "a schedule")
                    .given(run(Status.OK), seen(run(Status.OK)))
                    .gives(absent("E13")),
            rule("EVI-113", "a run that somebody stopped")
                    .given(run(Status.CANCELLED), seen(run(Status.CANCELLED)))
                    .silent(),
            rule("EVI-114", "the load rose, however old")
                    .given(trend(true, null, false))
                    .gives(present("E08")),
            rule("EVI-114", "it did not").given(trend(false, true, true)).silent(),
            rule("EVI-114", "nobody knows").given(trend(null, true, true)).silent(),
            rule("EVI-115", "it did not").given(trend(false, null, true)).gives(absent("E08")),
            rule("EVI-115", "counted long ago").given(trend(false, null, false)).silent(),
            rule("EVI-115", "nobody knows").given(trend(null, false, true)).silent(),
            rule("EVI-115", "that of another window did")
                    .given(trend(false, null, true), trend(true, null, true))
                    .silent(),
            rule("EVI-116", "more are required, however old")
                    .given(trend(null, true, false))
                    .gives(present("E09")),
            rule("EVI-116", "no more are").given(trend(true, false, true)).silent(),
            rule("EVI-117", "no more are").given(trend(null, false, true)).gives(absent("E09")),
            rule("EVI-117", "counted long ago").given(trend(null, false, false)).silent(),
            rule("EVI-118", "it fell, whoever says so")
                    .given(coverage(true, false))
                    .gives(present("E11")),
            rule("EVI-118", "it did not").given(coverage(false, true)).silent(),
            rule("EVI-119", "it did not").given(coverage(false, true)).gives(absent("E11")),
            rule("EVI-119", "it fell").given(coverage(true, true)).silent(),
            rule("EVI-119", "a doubtful reading").given(coverage(false, false)).silent());

    private StateEvidenceCases() {}

    private static EvidenceFound present(String key) {
        return EvidenceFound.present(key);
    }

    private static EvidenceFound absent(String key) {
        return EvidenceFound.absent(key);
    }

    private static Seen seen(Reading reading) {
        return new Seen(reading, true, id(1));
    }

    private static Seen stale(Reading reading) {
        return new Seen(reading, false, id(1));
    }

    private static ModeFound mode(FailureMode mode) {
        return new ModeFound(mode, List.of(id(1)));
    }

    private static CapacityTrend trend(@Nullable Boolean loadRose, @Nullable Boolean demandRose, boolean clears) {
        return new CapacityTrend(loadRose, demandRose, clears, List.of(id(1)));
    }

    private static CoverageTrend coverage(boolean fell, boolean clears) {
        return new CoverageTrend(fell, clears, List.of(id(1)));
    }

    private static CorruptionSigns signs(int errors) {
        return new CorruptionSigns("primary", errors, List.of(), List.of(id(1)));
    }

    private static DatabaseHealth database(@Nullable IntegrityCheck check) {
        return Readings.database("primary", null, check);
    }

    private static Reading run(Status status) {
        return Readings.generation("run-1", status);
    }
}
