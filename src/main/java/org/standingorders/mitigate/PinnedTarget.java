package org.standingorders.mitigate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Backup;

/** What a rollback or a restore returns to; chosen once, so that no later backup can take its place (A35). */
public sealed interface PinnedTarget {

    /**
     * A backup.
     *
     * @param dataLossMinutes from the backup to the onset, rounded up: what was entered meanwhile is lost
     * @param needsVerification it may be used only after a check that it can be restored has passed
     * @param old taken longer ago than DT-18 allows without further ado
     */
    record PinnedBackup(
            String backupId,
            @Nullable String file,
            Instant takenAt,
            Backup.Verified verified,
            long dataLossMinutes,
            boolean needsVerification,
            boolean old)
            implements PinnedTarget {}

    /** What was deployed before the suspected change. */
    record PinnedCommit(String ref) implements PinnedTarget {}

    /** There is nothing to return to; in the words of the methodology. */
    record NoGoodState(String error, String recommendation) implements PinnedTarget {
        static final NoGoodState FOUND = new NoGoodState("No known-good state found", "Try alternative mitigation");
    }
}
