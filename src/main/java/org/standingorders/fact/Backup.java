package org.standingorders.fact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One backup and whether it can be trusted as a good state (DT-18). */
@Remembered(days = 366)
@FactType("backup")
public record Backup(
        @Key String backupId,
        Instant takenAt,
        @MaxLength(256) @Nullable String file,
        @Nullable BackupKind kind,
        @Unit("bytes") @Nullable Long sizeBytes,
        @Nullable Verified verified,
        @Nullable Instant verifiedAt,
        @Nullable Boolean containsIncidentState,
        @Nullable Boolean encrypted,
        @Named("protected") @Nullable Boolean isProtected)
        implements Reading {
    @Override
    public List<FactProblem> problems() {
        return new Consistency()
                .notBefore("verified_at", verifiedAt, "taken_at", takenAt)
                .problems();
    }

    /** Why it was taken. */
    public enum BackupKind {
        FULL,
        INCREMENTAL,
        PRE_OPERATION,
        INCIDENT,
        EMERGENCY,
        FORENSIC
    }

    /** The result of checking that it can be restored. */
    public enum Verified implements Knowable {
        PASSED,
        FAILED,
        NOT_RUN;

        @Override
        public boolean known() {
            return this != NOT_RUN;
        }
    }
}
