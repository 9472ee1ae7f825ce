package org.standingorders.adapter.executor.postgres;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Backup.BackupKind;

/**
 * What is known of a backup, kept beside it.
 *
 * @param backupId also the name of its file
 * @param sha256 of the file, in hexadecimal
 * @param tables counted in the snapshot that was dumped
 * @param verifiedAt when it was last restored with the same counts; null if it never was
 * @param missing tables whose rows could not be read, or not all of them
 * @param withdrawn statements that give the application back what read-only mode had taken when it was dumped
 */
public record Manifest(
        String backupId,
        BackupKind kind,
        String database,
        Instant takenAt,
        long sizeBytes,
        String sha256,
        List<TableRows> tables,
        @Nullable Instant verifiedAt,
        List<String> missing,
        List<String> withdrawn) {

    Counts counts() {
        return new Counts(tables);
    }

    Manifest verified(Instant at) {
        return new Manifest(backupId, kind, database, takenAt, sizeBytes, sha256, tables, at, missing, withdrawn);
    }

    /** Path, size and rows, for people. */
    String words(Backups backups) {
        return backups.file(backupId) + ", " + sizeBytes + " bytes, " + counts();
    }
}
