package org.standingorders.mitigate;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Backup;
import org.standingorders.fact.Backup.BackupKind;
import org.standingorders.fact.Backup.Verified;
import org.standingorders.fact.Fact;
import org.standingorders.mitigate.PinnedState.Rejection;
import org.standingorders.mitigate.PinnedTarget.NoGoodState;
import org.standingorders.mitigate.PinnedTarget.PinnedBackup;

/**
 * The backups that are known after some damage.
 *
 * @param kinds which the owner allows; never those that are made during incidents, whatever is allowed
 * @param oldAfter from which age on a backup is old; null = never
 */
record Backups(Damage damage, List<?> kinds, @Nullable Duration oldAfter) {
    private static final Set<BackupKind> OF_INCIDENTS =
            Set.of(BackupKind.INCIDENT, BackupKind.EMERGENCY, BackupKind.FORENSIC);

    /** Newest first; of two of one instant the one whose id comes first, so that there is one order only. */
    private static final Comparator<Backup> NEWEST =
            Comparator.comparing(Backup::takenAt).reversed().thenComparing(Backup::backupId);

    /** A verified one goes before a newer one that nobody has checked. */
    PinnedState newestGood() {
        List<Backup> known = known().toList();
        List<Backup> fit =
                known.stream().filter(backup -> unfit(backup).isEmpty()).toList();
        Optional<Backup> chosen = fit.stream()
                .filter(Backups::proven)
                .findFirst()
                .or(() -> fit.stream().findFirst());
        return new PinnedState(
                chosen.<PinnedTarget>map(this::pinned).orElse(NoGoodState.FOUND),
                known.stream()
                        .filter(backup -> chosen.filter(backup::equals).isEmpty())
                        .map(backup -> new Rejection(
                                backup.backupId(), unfit(backup).orElseGet(() -> secondBest(backup, chosen))))
                        .toList());
    }

    private Stream<Backup> known() {
        return damage.backups().stream()
                .map(Fact::reading)
                .filter(Backup.class::isInstance)
                .map(Backup.class::cast)
                .sorted(NEWEST);
    }

    private Optional<RejectedBecause> unfit(Backup backup) {
        return never(backup).or(() -> notHere(backup));
    }

    /** What no table can allow. That nobody said whether it holds the incident is no objection: it must be from before it. */
    private static Optional<RejectedBecause> never(Backup backup) {
        BackupKind kind = backup.kind();
        if (kind != null && OF_INCIDENTS.contains(kind)) {
            return Optional.of(RejectedBecause.TAKEN_FOR_AN_INCIDENT);
        }
        if (Boolean.TRUE.equals(backup.containsIncidentState())) {
            return Optional.of(RejectedBecause.CONTAINS_INCIDENT_STATE);
        }
        return backup.verified() == Verified.FAILED
                ? Optional.of(RejectedBecause.VERIFICATION_FAILED)
                : Optional.empty();
    }

    private Optional<RejectedBecause> notHere(Backup backup) {
        BackupKind kind = backup.kind();
        if (kind == null || !kinds.contains(kind)) {
            return Optional.of(RejectedBecause.KIND_NOT_ALLOWED);
        }
        if (!backup.takenAt().isBefore(damage.began())) {
            return Optional.of(RejectedBecause.TAKEN_TOO_LATE);
        }
        return damage.against(backup.backupId());
    }

    private static RejectedBecause secondBest(Backup backup, Optional<Backup> chosen) {
        return !proven(backup) && chosen.filter(Backups::proven).isPresent()
                ? RejectedBecause.NOT_VERIFIED
                : RejectedBecause.OLDER_THAN_THE_CHOSEN;
    }

    private static boolean proven(Backup backup) {
        return backup.verified() == Verified.PASSED;
    }

    private PinnedBackup pinned(Backup backup) {
        Duration age = Duration.between(backup.takenAt(), damage.asOf());
        return new PinnedBackup(
                backup.backupId(),
                backup.file(),
                backup.takenAt(),
                proven(backup) ? Verified.PASSED : Verified.NOT_RUN,
                minutesUp(Duration.between(backup.takenAt(), damage.began())),
                !proven(backup),
                oldAfter != null && age.compareTo(oldAfter) > 0);
    }

    private static long minutesUp(Duration span) {
        long whole = span.toMinutes();
        return span.equals(Duration.ofMinutes(whole)) ? whole : whole + 1;
    }
}
