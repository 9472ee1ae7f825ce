package org.standingorders.escalate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.standingorders.incident.Told;
import org.standingorders.rule.Reason;
import org.standingorders.rule.Ruling;
import org.standingorders.rule.Severity;
import org.standingorders.table.DecisionTable;
import org.standingorders.testkit.Policies;
import org.standingorders.testkit.Tables;

class EscalatorTest {
    private static final Instant BASE = Instant.parse("2026-01-10T14:30:00Z");
    private final Escalator escalator = escalator(Policies.escalationMatrix());

    @Test
    void a_tier_is_due_a_millisecond_after_its_minutes_and_not_at_them_a14() {
        assertThat(roles(ask(escalator, "PT15M", List.of()))).containsExactly("on_call_admin", "program_director");
        assertThat(roles(ask(escalator, "PT15M0.001S", List.of())))
                .containsExactly("on_call_admin", "program_director", "hospital_admin");
    }

    @Test
    void the_next_tier_is_armed_at_due_plus_a_millisecond_a14() {
        assertThat(ask(escalator, "PT0S", List.of()).answer().next())
                .isEqualTo(BASE.plus(Duration.parse("PT15M0.001S")));
        assertThat(ask(escalator, "PT15M0.001S", List.of()).answer().next())
                .isEqualTo(BASE.plus(Duration.parse("PT1H0.001S")));
        assertThat(ask(escalator, "PT2H", List.of()).answer().next()).isNull();
    }

    @Test
    void each_role_is_told_once_for_each_tier_a15() {
        List<Told> told = ask(escalator, "PT0S", List.of()).answer().toTell();

        assertThat(roles(ask(escalator, "PT14M", told))).isEmpty();
        assertThat(roles(ask(escalator, "PT16M", told))).containsExactly("hospital_admin");
    }

    @Test
    void a_role_of_two_tiers_is_told_again_by_the_later_one_when_its_time_comes_a15() {
        Escalator repeating = escalator(repeatingMatrix());
        List<Told> told = ask(repeating, "PT0S", List.of()).answer().toTell();

        assertThat(roles(ask(repeating, "PT31M", told))).containsExactly("on_call_admin");
    }

    @Test
    void a_role_of_two_tiers_due_together_is_told_once_and_not_again_later_a15_a25() {
        Escalator repeating = escalator(repeatingMatrix());
        List<Told> told =
                new ArrayList<>(ask(repeating, "PT31M", List.of()).answer().toTell());

        assertThat(told).extracting(one -> one.role().name()).containsExactly("on_call_admin");
        assertThat(told).extracting(Told::late).containsExactly(true);
        assertThat(roles(ask(repeating, "PT40M", told))).isEmpty();
    }

    @Test
    void a_lowered_severity_does_not_tell_again_who_knows_of_the_higher_one_a22() {
        List<Told> told = ask(escalator, "PT0S", List.of()).answer().toTell();

        assertThat(roles(escalator.escalate(question(Severity.HIGH, "PT5M", told))))
                .isEmpty();
        assertThat(roles(escalator.escalate(question(Severity.MEDIUM, "PT5M", told))))
                .containsExactly("admin_team");
    }

    @Test
    void a_raise_tells_anew_who_knows_only_of_the_lower_severity_a21() {
        List<Told> told = escalator
                .escalate(question(Severity.HIGH, "PT0S", List.of()))
                .answer()
                .toTell();

        assertThat(roles(ask(escalator, "PT0S", told))).containsExactly("on_call_admin", "program_director");
    }

    @Test
    void an_incident_of_the_future_has_waited_for_nothing_a27() {
        assertThat(roles(ask(escalator, "PT-1H", List.of()))).containsExactly("on_call_admin", "program_director");
    }

    @Test
    void a_clock_change_in_between_does_not_matter_a20() {
        Instant beforeTheChange = Instant.parse("2026-03-29T00:50:00Z");
        EscalateQuestion question = new EscalateQuestion(
                beforeTheChange.plus(Duration.ofMinutes(16)),
                Severity.CRITICAL,
                beforeTheChange,
                false,
                true,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null);

        assertThat(roles(escalator.escalate(question)))
                .containsExactly("on_call_admin", "program_director", "hospital_admin");
    }

    @Test
    void low_severity_tells_nobody_and_says_that_no_row_matched_a17() {
        Ruling<Escalation> ruling = escalator.escalate(question(Severity.LOW, "PT9H", List.of()));

        assertThat(ruling.answer()).isEqualTo(Escalation.NONE);
        assertThat(ruling.reasons()).extracting(Reason::rule).containsExactly("NO_MATCH");
    }

    private static DecisionTable repeatingMatrix() {
        return Tables.of(
                "DT-05",
                "X1 | critical |  |  | immediate | on_call_admin | ",
                "X2 | critical | 30 | false | if_unacked_30min | on_call_admin | ");
    }

    private static Escalator escalator(DecisionTable matrix) {
        return Policies.escalator(matrix);
    }

    private static Ruling<Escalation> ask(Escalator escalator, String elapsed, List<Told> told) {
        return escalator.escalate(question(Severity.CRITICAL, elapsed, told));
    }

    private static EscalateQuestion question(Severity severity, String elapsed, List<Told> told) {
        return new EscalateQuestion(
                BASE.plus(Duration.parse(elapsed)),
                severity,
                BASE,
                false,
                true,
                null,
                told,
                List.of(),
                List.of(),
                null,
                null);
    }

    private static List<String> roles(Ruling<Escalation> ruling) {
        return ruling.answer().toTell().stream().map(told -> told.role().name()).toList();
    }
}
