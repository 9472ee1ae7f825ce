package org.standingorders.testkit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.AbsenceSummary;
import org.standingorders.fact.AcgmeCompliance;
import org.standingorders.fact.AcgmeViolation;
import org.standingorders.fact.ApiHealth;
import org.standingorders.fact.Backup;
import org.standingorders.fact.Change;
import org.standingorders.fact.Contingency;
import org.standingorders.fact.Coverage;
import org.standingorders.fact.DataExposure;
import org.standingorders.fact.DatabaseError;
import org.standingorders.fact.DatabaseHealth;
import org.standingorders.fact.DatabaseHealth.IntegrityCheck;
import org.standingorders.fact.DefenseLevel;
import org.standingorders.fact.ErrorEvent;
import org.standingorders.fact.Impact;
import org.standingorders.fact.Level;
import org.standingorders.fact.MonitorHeartbeat;
import org.standingorders.fact.PatientSafety;
import org.standingorders.fact.ScheduleGeneration;
import org.standingorders.fact.ServiceHealth;
import org.standingorders.fact.TriState;
import org.standingorders.fact.Utilization;

/** Readings of which a test says only what matters; the rest is unknown. */
public final class Readings {
    private static final Instant WINDOW = Instant.parse("2025-12-13T00:00:00Z");

    private Readings() {}

    public static DefenseLevel level(Level level) {
        return new DefenseLevel(level, List.of());
    }

    public static Utilization utilization(String average) {
        return utilization(Utilization.Scope.SYSTEM, average);
    }

    public static Utilization utilization(Utilization.Scope scope, String average) {
        String who = scope == Utilization.Scope.SYSTEM ? null : "r-17";
        return new Utilization(scope, new BigDecimal(average), null, null, null, null, null, who);
    }

    public static Utilization blocks(int required, int capacity) {
        return new Utilization(
                Utilization.Scope.SYSTEM, new BigDecimal("1.0"), null, required, capacity, null, null, null);
    }

    public static Coverage coverage(String rate) {
        return new Coverage(null, new BigDecimal(rate), null, null, null, null);
    }

    public static Coverage coverage(String rate, String trend) {
        return new Coverage(null, new BigDecimal(rate), null, null, null, new BigDecimal(trend));
    }

    public static AcgmeCompliance acgme(int critical, int violations, int warnings) {
        return new AcgmeCompliance(critical, violations, warnings, null, null, List.of());
    }

    /** What R17 was found to have done in one window, such as 85 hours. */
    public static AcgmeViolation finding(AcgmeViolation.Rule rule, String measured) {
        return finding(rule, measured, AcgmeViolation.Status.ACTUAL, false);
    }

    /** Of that resident, rule and window. */
    public static AcgmeViolation finding(
            AcgmeViolation.Rule rule, String measured, AcgmeViolation.Status status, boolean resolved) {
        return new AcgmeViolation(
                "R17", rule, null, new BigDecimal(measured), null, null, WINDOW, null, status, null, resolved);
    }

    /** Of a resident in that year of training, measured in that unit. */
    public static AcgmeViolation finding(
            AcgmeViolation.Rule rule,
            @Nullable String measured,
            @Nullable Integer pgy,
            AcgmeViolation.@Nullable MeasuredIn unit) {
        BigDecimal value = measured == null ? null : new BigDecimal(measured);
        return new AcgmeViolation(
                "R17", rule, pgy, value, null, unit, WINDOW, null, AcgmeViolation.Status.ACTUAL, null, false);
    }

    public static Contingency contingency(@Nullable Integer n1FailedAreas, @Nullable Boolean n2Compliant) {
        return new Contingency(null, n1FailedAreas, null, n2Compliant, null, null);
    }

    /** A database whose integrity check failed, with damaged pages. */
    public static DatabaseHealth corrupt() {
        return database("primary", false, IntegrityCheck.FAIL, DatabaseError.ErrorKind.CHECKSUM);
    }

    /** A database that is well, and was checked. */
    public static DatabaseHealth sound() {
        return database("primary", true, IntegrityCheck.PASS);
    }

    /** A whole backup that was verified. */
    public static Backup backup(String id, String takenAt) {
        return backup(id, takenAt, Backup.Verified.PASSED);
    }

    /** A whole backup that cannot be restored. */
    public static Backup failedBackup(String id, String takenAt) {
        return backup(id, takenAt, Backup.Verified.FAILED);
    }

    private static Backup backup(String id, String takenAt, Backup.Verified verified) {
        Instant taken = Instant.parse(takenAt);
        return new Backup(id, taken, id + ".dump", Backup.BackupKind.FULL, null, verified, taken, false, null, null);
    }

    public static DatabaseHealth database(@Nullable Boolean healthy) {
        return database("primary", healthy, null);
    }

    public static DatabaseHealth database(
            String instance,
            @Nullable Boolean healthy,
            @Nullable IntegrityCheck check,
            DatabaseError.ErrorKind... kinds) {
        List<DatabaseError> errors = Stream.of(kinds)
                .map(kind -> new DatabaseError(null, kind, null))
                .toList();
        return new DatabaseHealth(instance, healthy, check, null, errors, null, null, null);
    }

    public static ApiHealth api(String service, int failures) {
        return new ApiHealth(service, failures, null, null, null, null);
    }

    public static ScheduleGeneration generation(String run, ScheduleGeneration.Status status) {
        return new ScheduleGeneration(run, status, null, null, null, null, null, null, null);
    }

    public static AbsenceSummary absence(
            @Nullable Integer absent, @Nullable Integer deployed, @Nullable Integer heads) {
        return new AbsenceSummary(LocalDate.of(2026, 1, 10), absent, null, deployed, heads, null, null);
    }

    public static AbsenceSummary absence(LocalDate date, int absent) {
        return new AbsenceSummary(date, absent, null, null, 100, null, null);
    }

    public static PatientSafety safety(String report, @Nullable Boolean concern, @Nullable Integer uncovered) {
        return new PatientSafety(report, concern, null, null, uncovered);
    }

    public static DataExposure exposure(String report, boolean suspected) {
        return new DataExposure(report, suspected, null, TriState.UNKNOWN, null, TriState.UNKNOWN, null);
    }

    public static MonitorHeartbeat heartbeat(String source, int seconds) {
        return new MonitorHeartbeat(source, seconds, null);
    }

    /** A change of code with tests and preflight. */
    public static Change change(String id, Instant deployedAt, String... components) {
        return change(id, Change.ChangeKind.CODE, deployedAt, TriState.YES, components);
    }

    public static Change change(
            String id, Change.ChangeKind kind, Instant deployedAt, TriState tested, String... components) {
        return new Change(
                id,
                kind,
                deployedAt,
                List.of(components),
                null,
                tested,
                TriState.UNKNOWN,
                TriState.YES,
                false,
                "new-" + id,
                "old-" + id,
                true);
    }

    public static ErrorEvent error(String fingerprint, String component, int count, @Nullable Instant lastSeen) {
        return new ErrorEvent(fingerprint, component, "failure in " + component, count, null, lastSeen, null);
    }

    public static ServiceHealth service(ServiceHealth.Service service, ServiceHealth.State state) {
        return new ServiceHealth(service, state, null);
    }

    public static Impact impact(@Nullable Integer affected, @Nullable Integer total, TriState growing) {
        return new Impact(null, affected, total, List.of(), List.of(), List.of(), List.of(), growing);
    }
}
