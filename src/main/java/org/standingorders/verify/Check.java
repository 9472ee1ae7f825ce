package org.standingorders.verify;

import java.util.Locale;

/** What may be asked before an incident counts as recovered from. */
public enum Check {
    /** Every service that is watched answered so many times in a row. */
    API,
    /** Every database instance is healthy, and its integrity check passed. */
    DATABASE,
    /** The rows are those of the backup, within a tolerance. */
    ROW_COUNTS,
    SCHEDULE_VALID,
    /** There are not more critical duty-hour violations than before. */
    ACGME_NOT_WORSE,
    ACGME_COMPLIANT,
    /** The average is within the row's bounds. */
    UTILIZATION,
    CRITICAL_ROTATIONS,
    /** The rate is that of the fallback schedule, within a tolerance. */
    COVERAGE,
    ROSTER_PUBLISHED,
    READS_SUCCEED,
    WRITES_REJECTED,
    BANNER_VISIBLE,
    SERVICES_STOPPED,
    SERVICES_ANSWER,
    /** The condition that opened the incident is false on fresh, good facts. */
    CONDITION_GONE;

    /** Whether posted facts answer it, so that no executor need be asked. */
    public boolean seenInFacts() {
        return switch (this) {
            case API, DATABASE, ACGME_NOT_WORSE, ACGME_COMPLIANT, UTILIZATION, COVERAGE, CONDITION_GONE -> true;
            case ROW_COUNTS,
                    SCHEDULE_VALID,
                    CRITICAL_ROTATIONS,
                    ROSTER_PUBLISHED,
                    READS_SUCCEED,
                    WRITES_REJECTED,
                    BANNER_VISIBLE,
                    SERVICES_STOPPED,
                    SERVICES_ANSWER -> false;
        };
    }

    /** Lower case, as in tables, JSON and sentences. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
