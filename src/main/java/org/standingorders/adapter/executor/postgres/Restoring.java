package org.standingorders.adapter.executor.postgres;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.standingorders.adapter.executor.Artifact;
import org.standingorders.adapter.executor.Ended;

/**
 * Puts a backup in the place of the scheduler's database. It is restored and counted beside it first, and the damaged
 * database is kept under another name.
 */
public final class Restoring {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss").withZone(ZoneOffset.UTC);

    private final Postgres postgres;
    private final Backups backups;
    private final ReadOnly readOnly;
    private final Databases databases;

    public Restoring(Postgres postgres, Backups backups, ReadOnly readOnly) {
        this.postgres = postgres;
        this.backups = backups;
        this.readOnly = readOnly;
        databases = new Databases(postgres);
    }

    /** Restores the backup of this file, whose name must be its id. */
    public Ended run(String backupId, String file) {
        Optional<Path> dump = backups.inside(file);
        if (dump.isEmpty()) {
            return refused(file, "there is no such file in the folder of backups.");
        }
        Optional<Manifest> manifest = backups.manifest(backupId);
        if (manifest.isEmpty() || !dump.get().getFileName().toString().equals(backupId)) {
            return refused(file, "it has no manifest of a backup (" + backupId + ").");
        }
        return objection(dump.get(), manifest.get())
                .map(why -> refused(file, why))
                .orElseGet(() -> restore(dump.get(), manifest.get()));
    }

    private static Optional<String> objection(Path dump, Manifest manifest) {
        if (manifest.verifiedAt() == null) {
            return Optional.of("it was never restored with success.");
        }
        if (!manifest.missing().isEmpty()) {
            return Optional.of("rows are missing in it: " + String.join(", ", manifest.missing()) + ".");
        }
        return Backups.sha256(dump).equals(manifest.sha256())
                ? Optional.empty()
                : Optional.of("it is not the file that was written: its SHA-256 is another.");
    }

    private static Ended refused(String file, String why) {
        return Ended.failed("The backup (" + file + ") is not restored: " + why + " Nothing was changed.");
    }

    private Ended restore(Path dump, Manifest manifest) {
        String beside = databases.restoring();
        String kept = postgres.server().database() + "_"
                + STAMP.format(postgres.clock().instant());
        Optional<String> fault = databases
                .fill(beside, dump, manifest.counts())
                .or(() -> databases.carry(beside))
                .or(() -> readOnly.carry(beside, manifest))
                .or(() -> databases.swap(beside, kept));
        if (fault.isPresent()) {
            databases.drop(beside);
            return Ended.failed("The backup (" + manifest.backupId()
                    + ") could not be restored; the scheduler's database is as it was. " + fault.get());
        }
        return Ended.succeeded(
                "Restored the backup (" + manifest.backupId() + ") of " + manifest.takenAt() + ": " + manifest.counts()
                        + ". The database as it was is kept under the name (" + kept + ").",
                Artifact.check("ROW_COUNTS", true, manifest.counts() + ", each as in the manifest"),
                Artifact.list("kept database", kept));
    }
}
