package org.standingorders.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.fact.Backup.BackupKind;
import org.standingorders.fact.FallbackSchedule.Status;
import org.standingorders.orient.Cause;
import org.standingorders.orient.CausedBy;
import org.standingorders.rule.Strategy;

/** Which strategy answers a cause (DT-14), and which follows one that did not help (DT-16). */
class StrategyTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "RECENT_CHANGE, ROLLBACK, Restore from backup: nightly.dump, 10-30 minutes, 10..30",
                "DATABASE_CORRUPTION, RESTORE, Restore database from latest backup, 30-60 minutes, 30..60",
                "OVER_CAPACITY, LOAD_SHEDDING, Activate sacrifice hierarchy, immediate, 0..0",
                "MASS_ABSENCE, STATIC_FALLBACK, Activate pre-computed fallback schedule, 5-10 minutes, 5..10",
                "UNKNOWN, INVESTIGATE, 'Continue investigation, implement temporary mitigation', unknown, null..null"
            })
    void each_cause_has_the_answer_of_the_methodology_dt_14_a49(
            Cause cause, Strategy strategy, String action, String label, String minutes) {
        Plan plan =
                Quandary.of(cause).backup("nightly", 10).prepared(Status.READY).plan();

        assertThat(plan.strategy()).isEqualTo(strategy);
        assertThat(plan.action()).isEqualTo(action);
        ExpectedRecovery expected = plan.expected();
        assertThat(expected.label()).isEqualTo(label);
        assertThat(expected.minMinutes() + ".." + expected.maxMinutes()).isEqualTo(minutes);
    }

    @Test
    void the_target_is_pinned_and_no_backup_made_during_an_incident_takes_its_place_a35() {
        Plan plan = Quandary.of(Cause.DATABASE_CORRUPTION)
                .backup("good", 60)
                .backup("of_the_bad_state", 1, BackupKind.INCIDENT)
                .plan();

        assertThat(plan.target()).isEqualTo("good");
    }

    @Test
    void what_failed_another_incident_of_the_program_is_gone_to_by_none_dt_18_dt_21() {
        Plan restore = Quandary.of(Cause.DATABASE_CORRUPTION)
                .backup("older", 60)
                .backup("newer", 10)
                .failedElsewhere("newer")
                .plan();
        Plan fallback = Quandary.of(Cause.MASS_ABSENCE)
                .prepared(Status.READY)
                .failedElsewhere("2_faculty_loss")
                .plan();

        assertThat(restore.target()).isEqualTo("older");
        assertThat(fallback.strategy()).isEqualTo(Strategy.LOAD_SHEDDING);
    }

    @Test
    void without_a_backup_the_strategy_stays_somebody_must_approve_and_the_next_one_follows_a36() {
        Quandary quandary = Quandary.of(Cause.DATABASE_CORRUPTION);

        Plan plan = quandary.plan();

        assertThat(plan.strategy()).isEqualTo(Strategy.RESTORE);
        assertThat(plan.action()).isEqualTo("no known-good backup");
        assertThat(plan.approval()).isNotNull();
        assertThat(plan.risks().forcedBy()).contains("no known-good state was found");
        assertThat(quandary.untilPeopleLead()).containsExactly("restore", "read_only_cache", "controlled_shutdown");
    }

    @Test
    void a_change_of_people_or_policies_is_investigated_not_rolled_back_a37() {
        assertThat(Quandary.of(Cause.RECENT_CHANGE).by(CausedBy.NEITHER).plan().strategy())
                .isEqualTo(Strategy.INVESTIGATE);
    }

    @Test
    void read_only_and_shutdown_are_reached_in_turn_or_by_command_a38() {
        assertThat(Quandary.of(Cause.UNKNOWN).untilPeopleLead())
                .containsExactly("investigate", "read_only_cache", "controlled_shutdown");
        assertThat(Quandary.commanding(Strategy.CONTROLLED_SHUTDOWN).plan().provision())
                .isInstanceOf(Provision.ShutDown.class);
    }

    @Test
    void a_mass_absence_activates_a_schedule_whatever_the_type_of_the_incident_a41() {
        assertThat(Quandary.of(Cause.MASS_ABSENCE).prepared(Status.READY).plan().target())
                .isEqualTo("2_faculty_loss");
    }

    @Test
    void a_schedule_that_is_not_ready_is_refused_and_the_next_strategy_follows_a46() {
        Plan plan = Quandary.of(Cause.MASS_ABSENCE).prepared(Status.STALE).plan();

        assertThat(plan.strategy()).isEqualTo(Strategy.LOAD_SHEDDING);
        assertThat(plan.passedOver())
                .containsExactly(new Tried(Strategy.STATIC_FALLBACK, null, Tried.Result.IMPOSSIBLE));
    }

    @Test
    void a_rollback_is_followed_by_restore_read_only_shutdown_and_people_dt_16_a47() {
        assertThat(Quandary.of(Cause.RECENT_CHANGE)
                        .backup("newer", 10)
                        .backup("older", 20)
                        .untilPeopleLead())
                .containsExactly("rollback newer", "restore older", "read_only_cache", "controlled_shutdown");
    }

    @Test
    void a_restore_goes_further_back_once_and_four_strategies_are_enough_a47() {
        assertThat(Quandary.of(Cause.DATABASE_CORRUPTION)
                        .backup("first", 10)
                        .backup("second", 20)
                        .backup("third", 30)
                        .untilPeopleLead())
                .containsExactly("restore first", "restore second", "read_only_cache", "controlled_shutdown");
        assertThat(Quandary.of(Cause.RECENT_CHANGE)
                        .backup("first", 10)
                        .backup("second", 20)
                        .backup("third", 30)
                        .untilPeopleLead())
                .containsExactly("rollback first", "restore second", "restore third", "read_only_cache");
    }

    @Test
    void trouble_of_people_and_load_goes_to_less_work_and_other_people_dt_16() {
        assertThat(Quandary.of(Cause.OVER_CAPACITY).prepared(Status.READY).untilPeopleLead())
                .containsExactly("load_shedding", "static_fallback 2_faculty_loss", "external_support");
        assertThat(Quandary.of(Cause.MASS_ABSENCE).prepared(Status.READY).untilPeopleLead())
                .containsExactly("static_fallback 2_faculty_loss", "load_shedding", "external_support");
        assertThat(Quandary.of(Cause.UNKNOWN).ofCapacity().untilPeopleLead())
                .startsWith("investigate", "load_shedding");
    }

    @Test
    void what_was_denied_is_never_proposed_again_a42() {
        Quandary denied = Quandary.of(Cause.DATABASE_CORRUPTION)
                .backup("first", 10)
                .backup("second", 20)
                .after(Strategy.RESTORE, "first", Tried.Result.DENIED);

        assertThat(denied.untilPeopleLead()).containsExactly("read_only_cache", "controlled_shutdown");
    }

    @Test
    void people_who_lead_are_the_hospital_admin_and_the_director_a47() {
        Plan plan = Quandary.of(Cause.UNKNOWN)
                .after(Strategy.CONTROLLED_SHUTDOWN, null, Tried.Result.FAILED)
                .after(Strategy.INVESTIGATE, null, Tried.Result.FAILED)
                .after(Strategy.READ_ONLY_CACHE, null, Tried.Result.FAILED)
                .after(Strategy.RESTART, null, Tried.Result.FAILED)
                .plan();

        assertThat(plan.strategy()).isEqualTo(Strategy.HUMAN_COMMAND);
        assertThat(plan.people().hands()).extracting(role -> role.name()).contains("hospital_admin");
        assertThat(Objects.requireNonNull(plan.expected()).maxMinutes()).isNull();
    }
}
