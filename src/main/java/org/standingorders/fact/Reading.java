package org.standingorders.fact;

import java.util.List;

/** What was observed, without its envelope: one record for each fact type of domain.md 6.2. */
public sealed interface Reading
        permits DefenseLevel,
                Utilization,
                Coverage,
                AcgmeCompliance,
                AcgmeViolation,
                DatabaseHealth,
                ApiHealth,
                ServiceHealth,
                ScheduleGeneration,
                Contingency,
                AbsenceSummary,
                Change,
                ErrorEvent,
                Backup,
                FallbackSchedule,
                ZoneStatus,
                Capacity,
                AssignmentLoad,
                Impact,
                PatientSafety,
                DataExposure,
                Evidence,
                InFlight,
                Verification,
                Roster,
                MonitorHeartbeat {

    /** What the observation is about, such as a service; empty for the whole program, several parts joined with "/". */
    default String key() {
        return FactSchema.of(getClass()).keyOf(this);
    }

    /** Contradictions between fields that are each allowed on their own. */
    default List<FactProblem> problems() {
        return List.of();
    }
}
