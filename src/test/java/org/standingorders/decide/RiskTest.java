package org.standingorders.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.standingorders.fact.Backup.BackupKind;
import org.standingorders.fact.FallbackSchedule.Status;
import org.standingorders.fact.Level;
import org.standingorders.fact.TriState;
import org.standingorders.orient.CausedBy;
import org.standingorders.rule.Role;
import org.standingorders.rule.Strategy;

/** What a strategy risks and who must approve it (DT-15), and what is saved before it (DT-17). */
class RiskTest {

    @ParameterizedTest(name = "{0} after a {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "ROLLBACK | CODE_CHANGE | none / yes / yes / all users | tech_lead, on_call_admin 5 program_director",
                "ROLLBACK | DATABASE_CHANGE | changes since the backup / yes / only by the recovery point / all users"
                        + " | program_director 5 hospital_admin",
                "RESTORE | NEITHER | changes since the backup / yes / by the recovery point / all users"
                        + " | program_director 5 hospital_admin",
                "LOAD_SHEDDING | NEITHER | none / no / yes, in reverse order / residents, patients in clinics"
                        + " | program_director 15 hospital_admin",
                "STATIC_FALLBACK | NEITHER | none / no / yes / everyone's schedule"
                        + " | program_director, coordinator 15 hospital_admin",
                "READ_ONLY_CACHE | NEITHER | none / writes stop / yes / all users | -",
                "INVESTIGATE | NEITHER | none / no / nothing is changed / none | -",
                "CONTROLLED_SHUTDOWN | NEITHER | queued work / full / yes / all users"
                        + " | program_director 5 hospital_admin",
                "RESTART | NEITHER | none / ends / yes / all users | program_director 5 hospital_admin",
                "EXTERNAL_SUPPORT | NEITHER | none / no / nothing is changed / none | -",
                "HUMAN_COMMAND | NEITHER | none / no / as people decide / as people decide | -"
            })
    void each_strategy_has_its_risks_and_its_approvers_dt_15(
            Strategy strategy, CausedBy change, String risks, @Nullable String approval) {
        Plan plan = Quandary.commanding(strategy)
                .by(change)
                .backup("nightly", 10)
                .prepared(Status.READY)
                .plan();

        assertThat(words(plan.risks())).isEqualTo(risks);
        assertThat(words(plan.approval())).isEqualTo(approval);
    }

    private static String words(Risks risks) {
        return String.join(" / ", risks.dataLoss(), risks.downtime(), risks.reversible(), risks.peopleAffected());
    }

    private static @Nullable String words(@Nullable ApprovalNeed need) {
        return need == null
                ? null
                : names(need.approvers()) + " " + need.answerWithinMinutes() + " " + names(need.next());
    }

    private static String names(List<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.joining(", "));
    }

    @Test
    void the_medical_director_is_told_of_a_prepared_schedule_dt_15() {
        assertThat(Quandary.commanding(Strategy.STATIC_FALLBACK)
                        .prepared(Status.READY)
                        .plan()
                        .people()
                        .inform())
                .containsExactly(new Role("medical_director"));
    }

    @Test
    void each_doubt_makes_an_approval_necessary_that_its_row_does_not_ask_for() {
        assertThat(forced(readOnly())).isEmpty();
        assertThat(readOnly().plan().approval()).isNull();
        assertThat(forced(readOnly().contested())).containsExactly("another cause is nearly as likely");
        assertThat(forced(readOnly().contained(TriState.NO)))
                .containsExactly("the blast radius is not known to be contained");
        assertThat(forced(readOnly().contained(TriState.UNKNOWN)))
                .containsExactly("the blast radius is not known to be contained");
        assertThat(forced(readOnly().inNoChangeWindow())).containsExactly("a no-change window is open");
        assertThat(forced(readOnly().unreadable())).containsExactly("no whole recovery point can be made");
        assertThat(readOnly().contested().plan().approval()).isNotNull();
    }

    private static Quandary readOnly() {
        return Quandary.commanding(Strategy.READ_ONLY_CACHE);
    }

    @ParameterizedTest
    @CsvSource({"GREEN, false", "YELLOW, false", "ORANGE, false", "RED, true", "BLACK, true"})
    void load_shedding_at_red_or_black_counts_as_a_high_impact_by_itself(Level level, boolean counts) {
        assertThat(forced(Quandary.commanding(Strategy.LOAD_SHEDDING).at(level)))
                .isEqualTo(counts ? List.of("load is shed at " + level) : List.of());
    }

    @Test
    void going_far_back_counts_as_a_high_impact_by_itself() {
        assertThat(forced(restore().backup("recent", 15))).isEmpty();
        assertThat(forced(restore().backup("later", 16))).containsExactly("the data of 16 minutes are lost");
        assertThat(forced(restore().backup("old", 24 * 60 + 1)))
                .containsExactly("the backup is old", "the data of 1441 minutes are lost");
        assertThat(forced(restore())).containsExactly("no known-good state was found");
    }

    private static Quandary restore() {
        return Quandary.commanding(Strategy.RESTORE);
    }

    private static List<String> forced(Quandary quandary) {
        return quandary.plan().risks().forcedBy();
    }

    @Test
    void looking_needs_no_approval_however_doubtful_everything_is() {
        assertThat(Quandary.commanding(Strategy.INVESTIGATE)
                        .contained(TriState.UNKNOWN)
                        .contested()
                        .inNoChangeWindow()
                        .unreadable()
                        .plan()
                        .approval())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Strategy.class,
            names = {"ROLLBACK", "RESTORE", "LOAD_SHEDDING", "STATIC_FALLBACK"})
    void nothing_is_changed_without_a_recovery_point_but_of_what_is_unreadable_a_copy_is_tried_dt_17(
            Strategy strategy) {
        assertThat(point(Quandary.commanding(strategy)))
                .isEqualTo(new RecoveryPointNeed("incident_{incident_id}", BackupKind.INCIDENT, true));
        assertThat(point(Quandary.commanding(strategy).unreadable()))
                .isEqualTo(new RecoveryPointNeed("incident_{incident_id}", BackupKind.FORENSIC, false));
    }

    @Test
    void what_changes_little_is_not_held_up_by_its_recovery_point_dt_17() {
        RecoveryPointNeed soft = new RecoveryPointNeed("incident_{incident_id}", BackupKind.INCIDENT, false);

        assertThat(point(readOnly())).isEqualTo(soft);
        assertThat(point(Quandary.commanding(Strategy.INVESTIGATE))).isEqualTo(soft);
        assertThat(point(Quandary.commanding(Strategy.CONTROLLED_SHUTDOWN)))
                .isEqualTo(new RecoveryPointNeed("emergency_shutdown", BackupKind.EMERGENCY, false));
    }

    @ParameterizedTest
    @EnumSource(
            value = Strategy.class,
            names = {"RESTART", "EXTERNAL_SUPPORT", "HUMAN_COMMAND"})
    void what_changes_no_data_needs_no_recovery_point_dt_17(Strategy strategy) {
        assertThat(Quandary.commanding(strategy).plan().recoveryPoint()).isNull();
    }

    private static RecoveryPointNeed point(Quandary quandary) {
        return Objects.requireNonNull(quandary.prepared(Status.READY).plan().recoveryPoint());
    }
}
