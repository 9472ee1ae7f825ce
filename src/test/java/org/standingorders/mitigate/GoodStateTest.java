package org.standingorders.mitigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.standingorders.fact.Backup;
import org.standingorders.fact.Backup.BackupKind;
import org.standingorders.fact.Backup.Verified;
import org.standingorders.fact.Fact;
import org.standingorders.mitigate.PinnedState.Rejection;
import org.standingorders.mitigate.PinnedTarget.NoGoodState;
import org.standingorders.mitigate.PinnedTarget.PinnedBackup;
import org.standingorders.orient.CausedBy;
import org.standingorders.rule.Ruling;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Shipped;

/** The state that a rollback returns to (DT-18). */
class GoodStateTest {
    private static final Instant DETECTED = Instant.parse("2026-01-10T14:30:00Z");
    private static final Instant ONSET = DETECTED.minusSeconds(600);
    private static final GoodState SHIPPED = new GoodState(Shipped.policy().table("DT-18"));

    private final Facts facts = new Facts(18);
    private final List<Fact> backups = new ArrayList<>();

    @Test
    void the_newest_verified_backup_from_before_the_damage_is_pinned_s72() {
        given("older", ONSET.minusSeconds(7_200), BackupKind.FULL, Verified.PASSED);
        given("newest", ONSET.minusSeconds(3_600), BackupKind.INCREMENTAL, Verified.PASSED);

        Ruling<PinnedState> ruling = pin(CausedBy.DATABASE_CHANGE);

        assertThat(ruling.answer().target())
                .isEqualTo(new PinnedBackup(
                        "newest", "newest.dump", ONSET.minusSeconds(3_600), Verified.PASSED, 60, false, false));
        assertThat(ruling.answer().rejected())
                .containsExactly(new Rejection("older", RejectedBecause.OLDER_THAN_THE_CHOSEN));
        assertThat(ruling.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo("DT-18/B1");
            assertThat(reason.factIds())
                    .containsExactlyElementsOf(backups.stream().map(Fact::id).toList());
        });
    }

    @Test
    void corruption_that_began_before_it_was_detected_counts_from_its_onset_a51() {
        given("between", ONSET, BackupKind.FULL, Verified.PASSED);
        given("before", ONSET.minusMillis(1), BackupKind.FULL, Verified.PASSED);

        assertThat(pinned()).extracting(PinnedBackup::backupId).isEqualTo("before");
        assertThat(rejections()).containsExactly(new Rejection("between", RejectedBecause.TAKEN_TOO_LATE));
    }

    @Test
    void what_is_lost_is_counted_in_whole_minutes_rounded_up() {
        given("one", ONSET.minusMillis(60_001), BackupKind.FULL, Verified.PASSED);
        assertThat(pinned().dataLossMinutes()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = BackupKind.class,
            names = {"INCIDENT", "EMERGENCY", "FORENSIC"})
    void the_backup_that_the_response_itself_makes_is_never_the_good_state_a35(BackupKind kind) {
        given("bad", ONSET.minusSeconds(60), kind, Verified.PASSED);
        assertThat(pin(CausedBy.DATABASE_CHANGE).answer())
                .isEqualTo(new PinnedState(
                        new NoGoodState("No known-good state found", "Try alternative mitigation"),
                        List.of(new Rejection("bad", RejectedBecause.TAKEN_FOR_AN_INCIDENT))));
    }

    @Test
    void a_backup_that_failed_its_check_or_holds_the_incident_or_is_of_no_known_kind_is_rejected() {
        given("failed", ONSET.minusSeconds(1), BackupKind.FULL, Verified.FAILED);
        backups.add(facts.reporting(new Backup(
                "dirty", ONSET.minusSeconds(2), null, BackupKind.FULL, null, Verified.PASSED, null, true, null, null)));
        backups.add(facts.reporting(new Backup(
                "strange", ONSET.minusSeconds(3), null, null, null, Verified.PASSED, null, null, null, null)));

        assertThat(rejections())
                .containsExactly(
                        new Rejection("failed", RejectedBecause.VERIFICATION_FAILED),
                        new Rejection("dirty", RejectedBecause.CONTAINS_INCIDENT_STATE),
                        new Rejection("strange", RejectedBecause.KIND_NOT_ALLOWED));
    }

    @Test
    void one_that_nobody_has_checked_comes_after_all_that_passed_and_needs_the_check() {
        given("unchecked", ONSET.minusSeconds(60), BackupKind.FULL, Verified.NOT_RUN);
        assertThat(pinned()).matches(PinnedBackup::needsVerification);

        given("passed", ONSET.minusSeconds(600), BackupKind.FULL, Verified.PASSED);
        assertThat(pinned()).extracting(PinnedBackup::backupId).isEqualTo("passed");
        assertThat(rejections()).containsExactly(new Rejection("unchecked", RejectedBecause.NOT_VERIFIED));
    }

    @ParameterizedTest
    @CsvSource({"86400000, false", "86400001, true"})
    void a_backup_of_more_than_a_day_is_flagged(long millis, boolean old) {
        given("daily", DETECTED.minusMillis(millis), BackupKind.FULL, Verified.PASSED);
        assertThat(pinned().old()).isEqualTo(old);
    }

    @Test
    void a_restore_that_failed_goes_on_to_the_next_older_backup() {
        given("second", ONSET.minusSeconds(120), BackupKind.FULL, Verified.PASSED);
        given("first", ONSET.minusSeconds(60), BackupKind.FULL, Verified.PASSED);
        Damage again = damage(CausedBy.DATABASE_CHANGE, List.of("first"));

        assertThat(SHIPPED.pin(again).answer().target())
                .isInstanceOfSatisfying(
                        PinnedBackup.class, one -> assertThat(one.backupId()).isEqualTo("second"));
    }

    @Test
    void neither_cause_has_a_good_state_s74_a37() {
        given("good", ONSET.minusSeconds(60), BackupKind.FULL, Verified.PASSED);
        Ruling<PinnedState> ruling = pin(CausedBy.NEITHER);

        assertThat(ruling.answer().target()).isEqualTo(NoGoodState.FOUND);
        assertThat(ruling.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.rule()).isEqualTo("NO_MATCH"));
    }

    @Test
    void a_policy_older_than_the_table_knows_no_good_state() {
        given("good", ONSET.minusSeconds(60), BackupKind.FULL, Verified.PASSED);
        Damage damage = damage(CausedBy.DATABASE_CHANGE, List.of());
        assertThat(new GoodState(null).pin(damage).answer().target()).isEqualTo(NoGoodState.FOUND);
    }

    private void given(String id, Instant takenAt, BackupKind kind, Verified verified) {
        backups.add(
                facts.reporting(new Backup(id, takenAt, id + ".dump", kind, null, verified, null, false, null, null)));
    }

    private PinnedBackup pinned() {
        return (PinnedBackup) pin(CausedBy.DATABASE_CHANGE).answer().target();
    }

    private List<Rejection> rejections() {
        return pin(CausedBy.DATABASE_CHANGE).answer().rejected();
    }

    private Ruling<PinnedState> pin(CausedBy cause) {
        return SHIPPED.pin(damage(cause, List.of()));
    }

    private Damage damage(CausedBy cause, List<String> tried) {
        return new Damage(DETECTED, ONSET, DETECTED, cause, backups, null, List.of(), tried, List.of());
    }
}
