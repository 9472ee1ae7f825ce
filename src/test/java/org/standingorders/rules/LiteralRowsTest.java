package org.standingorders.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.table.Row;
import org.standingorders.table.RowId;
import org.standingorders.table.UnaryTest;
import org.standingorders.table.Values;
import org.standingorders.testkit.Shipped;

/** Row for row what the methodology and its sources state: who edits a shipped row leaves it knowingly. */
class LiteralRowsTest {
    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "U0 | utilization >= 0 | GREEN",
                "U1 | utilization >= 0.8 | YELLOW",
                "U2 | utilization > 0.85 | ORANGE",
                "U3 | utilization > 0.9 | RED",
                "U4 | utilization > 1 | BLACK",
                "C0 | coverage <= 1 | GREEN",
                "C1 | coverage <= 0.9 | YELLOW",
                "C2 | coverage < 0.85 | ORANGE",
                "C3 | coverage < 0.8 | RED",
                "C4 | coverage < 0.7 | BLACK",
                "A0 | acgme_warnings >= 0 | GREEN",
                "A1 | acgme_warnings >= 1 | YELLOW",
                "A2 | acgme_violations >= 1 | ORANGE",
                "A3 | acgme_violations > 3 | RED",
                "A4 | acgme_critical >= 1 | BLACK",
                "N0 | n1_failed_areas >= 0 | GREEN",
                "N1 | n1_failed_areas >= 1 | YELLOW",
                "N2 | n1_failed_areas >= 3 | RED",
                "M0 | n2_compliant = true | GREEN",
                "M1 | n2_compliant = false | ORANGE",
                "S0 | safety_concern = false | GREEN",
                "S1 | safety_concern = true | BLACK"
            })
    void each_dimension_of_the_defense_level_turns_at_its_limits_dt_02(String id, String condition, String level) {
        assertThat(condition("DT-02", id)).isEqualTo(condition);
        assertThat(output("DT-02", id, "level")).contains(level);
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "I1 | service_down = true | CRITICAL",
                "I2 | share >= 0.5 | CRITICAL",
                "I3 | users_affected >= 50 | CRITICAL",
                "I4 | share > 0.1 | HIGH",
                "I5 | users_affected >= 5 | MEDIUM",
                "I6 | users_affected >= 1 | LOW",
                "I7 | users_affected >= 0 | NONE"
            })
    void user_impact_is_triaged_in_this_order_dt_04(String id, String condition, String impact) {
        assertThat(condition("DT-04", id)).isEqualTo(condition);
        assertThat(output("DT-04", id, "user_impact")).contains(impact);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "R1 | on_call_admin | page, sms, email | admin_team",
                "R2 | program_director | phone, sms, email | associate_program_director",
                "R3 | hospital_admin | phone, email | hospital_operator",
                "R4 | acgme_contact | email, phone | program_director",
                "R5 | admin_team | chat, email | on_call_admin"
            })
    void each_role_of_the_methodology_has_its_channels_and_its_stand_in_dt_06(
            String id, String role, String channels, String fallback) {
        assertThat(condition("DT-06", id)).isEqualTo("key = " + role);
        assertThat(output("DT-06", id, "channels")).contains(channels);
        assertThat(output("DT-06", id, "fallback")).contains(fallback);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "K01 | detect | Automated monitoring triggered alert | incident opened by a fact | -",
                "K02 | detect | Alert escalated to on-call | first notice delivered | -",
                "K03 | detect | Incident acknowledged | acknowledge command | -",
                "K04 | observe | Gather system state | all six states present or marked unavailable | -",
                "K05 | observe | Check recent changes | 24 h change query done | -",
                "K06 | observe | Review error logs | 30 min error query done | -",
                "K07 | observe | Assess user impact | DT-04 result | -",
                "K08 | orient | Classify failure mode | DT-09 result | K04, K05, K06, K07",
                "K09 | orient | Form hypotheses | DT-10 result | -",
                "K10 | orient | Identify blast radius | DT-12 result | -",
                "K11 | orient | Determine suspected root cause | ranking done | K09",
                "K12 | decide | Select response strategy | DT-14 result | K08, K09, K10, K11",
                "K13 | decide | Assess risks | DT-15 result | K12",
                "K14 | decide | Get approval (if needed) | approval given or not required | K13",
                "K15 | act | Create recovery point (backup) | backup verified | K14",
                "K16 | act | Execute strategy | execution reported | K15",
                "K17 | act | Verify recovery | DT-24 result | K16",
                "K18 | act | Document actions | execution record stored | -",
                "K19 | recover | Verify system healthy | DT-24 all pass | -",
                "K20 | recover | Resume normal operations | maintenance and read-only off, shedding reversed | K19",
                "K21 | recover | Monitor for recurrence | 30 min quiet | K20",
                "K22 | postmortem | Write incident report | report published | RESOLVED",
                "K23 | postmortem | Identify root cause | confirmed root or explicit \"unknown\" | -",
                "K24 | postmortem | Create action items | at least one with owner and due date | K23",
                "K25 | postmortem | Share lessons learned | share command | K22"
            })
    void each_item_of_the_checklist_has_its_phase_its_end_and_its_needs_dt_08(
            String id, String phase, String item, String completedBy, String needs) {
        assertThat(condition("DT-08", id)).isEqualTo("key = " + phase);
        assertThat(output("DT-08", id, "item")).contains(item);
        assertThat(output("DT-08", id, "completed_by")).contains(completedBy);
        assertThat(output("DT-08", id, "needs")).isEqualTo(Optional.ofNullable(needs));
    }

    private static Row row(String table, String id) {
        return Shipped.policy().table(table).row(new RowId(id)).orElseThrow();
    }

    /** The one cell that the row asks with, such as {@code coverage < 0.7}. */
    private static String condition(String table, String id) {
        List<UnaryTest> tests = row(table, id).tests();
        List<String> asked = IntStream.range(0, tests.size())
                .filter(column -> !(tests.get(column) instanceof UnaryTest.Any))
                .mapToObj(column -> Shipped.policy()
                                .table(table)
                                .shape()
                                .conditions()
                                .get(column)
                                .column() + " " + tests.get(column).describe())
                .toList();
        return String.join(", ", asked);
    }

    private static Optional<String> output(String table, String id, String name) {
        return Optional.ofNullable(row(table, id).outputs().get(name)).map(Values::text);
    }
}
