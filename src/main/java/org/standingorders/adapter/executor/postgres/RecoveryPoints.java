package org.standingorders.adapter.executor.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.standingorders.adapter.executor.Artifact;
import org.standingorders.adapter.executor.Ended;
import org.standingorders.adapter.executor.postgres.Dumping.Dumped;
import org.standingorders.fact.Backup;
import org.standingorders.fact.Backup.BackupKind;
import org.standingorders.fact.Backup.Verified;

/** Makes backups and proves each one by restoring it. */
public final class RecoveryPoints {
    private final Postgres postgres;
    private final Backups backups;
    private final Modes modes;
    private final Databases databases;
    private final Dumping dumping;

    public RecoveryPoints(Postgres postgres, Backups backups, Modes modes) {
        this.postgres = postgres;
        this.backups = backups;
        this.modes = modes;
        databases = new Databases(postgres);
        dumping = new Dumping(postgres);
    }

    /** Makes one; a forensic one also of a database that cannot be read to the end. */
    public Ended make(String wanted, BackupKind kind) {
        try {
            if (!backups.roomy()) {
                return Ended.failed("There is no room for a backup: " + backups.folder() + " needs at least "
                        + backups.leastFreeBytes() + " free bytes.");
            }
            return make(backups.freeName(wanted), kind, backups.draft(wanted));
        } catch (IOException broken) {
            return Ended.failed("The folder of backups cannot be used: " + broken);
        }
    }

    private Ended make(String name, BackupKind kind, Path draft) throws IOException {
        Dumped dumped = dumping.into(draft, List.of());
        if (dumped.fault() == null) {
            return kept(name, draft, manifest(name, kind, dumped, draft, List.of()));
        }
        if (kind != BackupKind.FORENSIC) {
            Files.deleteIfExists(draft);
            return Ended.failed("The database could not be dumped. " + dumped.fault());
        }
        return salvaged(name, draft, dumped.fault());
    }

    private Ended salvaged(String name, Path draft, String why) throws IOException {
        Salvage salvage = new Salvage(postgres, backups);
        List<String> damaged = salvage.unreadable();
        Dumped rest = dumping.into(draft, damaged);
        if (damaged.isEmpty() || rest.fault() != null) {
            Files.deleteIfExists(draft);
            return Ended.failed("The database could not be dumped, not even without damaged tables. " + why);
        }
        Ended kept = kept(name, draft, manifest(name, BackupKind.FORENSIC, rest, draft, damaged));
        return new Ended(kept.status(), kept.detail() + " " + salvage.rows(name, damaged), kept.artifacts());
    }

    private Manifest manifest(String name, BackupKind kind, Dumped dumped, Path draft, List<String> missing)
            throws IOException {
        return new Manifest(
                name,
                kind,
                postgres.server().database(),
                dumped.takenAt(),
                Files.size(draft),
                Backups.sha256(draft),
                dumped.counts().tables(),
                null,
                missing,
                modes.held().giveBack());
    }

    private Ended kept(String name, Path draft, Manifest manifest) throws IOException {
        Optional<String> fault = proved(draft, manifest);
        Manifest last = fault.isEmpty() ? manifest.verified(postgres.clock().instant()) : manifest;
        backups.keep(draft, last);
        Artifact artifact =
                Artifact.backup(name, fault.isEmpty() && last.missing().isEmpty(), last.words(backups));
        return fault.map(why ->
                        Ended.failed("The backup (" + name + ") is kept, but could not be restored: " + why, artifact))
                .orElseGet(() -> Ended.succeeded(proud(last), artifact));
    }

    private static String proud(Manifest manifest) {
        String missing =
                manifest.missing().isEmpty() ? "" : " Not in it: " + String.join(", ", manifest.missing()) + ".";
        return "Made the backup (" + manifest.backupId() + ") and restored it into a scratch database: "
                + manifest.counts() + ", each as in the original." + missing;
    }

    private Optional<String> proved(Path dump, Manifest manifest) {
        String scratch = databases.scratch(manifest.kind());
        try {
            return databases.fill(scratch, dump, whole(manifest), "--no-owner", "--no-privileges");
        } finally {
            databases.drop(scratch);
        }
    }

    /** Tables whose rows are not in the dump are in it all the same, empty. */
    private static Counts whole(Manifest manifest) {
        return new Counts(Stream.concat(
                        manifest.tables().stream(), manifest.missing().stream().map(table -> new TableRows(table, 0)))
                .toList());
    }

    /** What the service is told of a backup that was made. */
    public Optional<Backup> reading(String name) {
        return backups.manifest(name)
                .map(made -> new Backup(
                        name,
                        made.takenAt(),
                        name,
                        made.kind(),
                        made.sizeBytes(),
                        made.verifiedAt() == null ? Verified.FAILED : Verified.PASSED,
                        made.verifiedAt(),
                        made.kind() != BackupKind.FULL,
                        false,
                        null));
    }
}
