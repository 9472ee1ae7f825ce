package org.standingorders.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.rule.Lookup;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Hit;
import org.standingorders.table.Row;
import org.standingorders.table.RowId;
import org.standingorders.table.UnaryTest;
import org.standingorders.table.Values;
import org.standingorders.testkit.Policies;
import org.standingorders.testkit.Shipped;

/** What the methodology states literally stands in the shipped tables, word for word. */
class MethodologyTablesTest {
    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "decision_speed, Deliberate, Immediate",
        "risk_tolerance, Low, Higher (controlled)",
        "approval_process, Standard, Streamlined",
        "documentation, Thorough, Real-time notes",
        "communication, Asynchronous, Synchronous"
    })
    void an_incident_differs_from_normal_operations_in_five_ways_s2(String aspect, String normal, String incident) {
        assertThat(rows("DT-13", aspect))
                .singleElement()
                .extracting(row -> List.of(text(row, "normal"), text(row, "incident")))
                .isEqualTo(List.of(normal, incident));
        assertThat(Shipped.policy().table("DT-13").rows()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "detect | Automated monitoring triggered alert, Alert escalated to on-call, Incident acknowledged",
                "observe | Gather system state, Check recent changes, Review error logs, Assess user impact",
                "orient | Classify failure mode, Form hypotheses, Identify blast radius, Determine suspected root cause",
                "decide | Select response strategy, Assess risks, Get approval (if needed)",
                "act | Create recovery point (backup), Execute strategy, Verify recovery, Document actions",
                "recover | Verify system healthy, Resume normal operations, Monitor for recurrence",
                "postmortem | Write incident report, Identify root cause, Create action items, Share lessons learned"
            })
    void people_work_by_a_checklist_of_these_items_in_the_order_of_the_phases_s3(String phase, String items) {
        assertThat(rows("DT-08", phase)).extracting(row -> text(row, "item")).containsExactly(items.split(", "));
        assertThat(Shipped.policy().table("DT-08").rows()).hasSize(25);
    }

    @Test
    void the_phases_have_the_methodologys_time_boxes_and_purposes_s21() {
        assertThat(Shipped.policy().table("DT-07").rows())
                .extracting(row -> String.join(
                        " | ",
                        row.tests().get(0).describe(),
                        text(row, "from_minutes"),
                        row.outputs().containsKey("to_minutes") ? text(row, "to_minutes") : "open",
                        text(row, "purpose")))
                .containsExactly(
                        "= observe | 0 | 5 | Gather facts, no conclusions",
                        "= orient | 5 | 10 | Understand what and why",
                        "= decide | 10 | 15 | Choose strategy",
                        "= act | 15 | open | Execute");
    }

    @Test
    void the_triggers_are_the_methodologys_s5_s6_s7_s8_s9_a1() {
        assertThat(Stream.of("D1", "D2", "D3", "D3b", "D4", "D5", "D5b").map(MethodologyTablesTest::trigger))
                .containsExactly(
                        "one of RED, BLACK | defense_escalation | critical | true | Defense level reached {level}",
                        "> 0 | acgme_violation | critical | true | Critical ACGME violations: {critical_violations}",
                        "= false | database_failure | critical | true | Database {instance} is not healthy",
                        "= FAIL | database_failure | critical | true | Database integrity check failed",
                        "> 3 | api_degradation | high | false | API health check of {service} failed"
                                + " {consecutive_failures} times in a row",
                        "= SYSTEM, > 1 | over_capacity | critical | true | System over 100% capacity",
                        "= SYSTEM, = 0, > 0 | over_capacity | critical | true | No capacity for {required_blocks}"
                                + " required blocks");
    }

    private static String trigger(String id) {
        Row row = Shipped.policy().table("DT-01").row(new RowId(id)).orElseThrow();
        Stream<String> outputs = Stream.of("type", "severity", "auto_activate", "trigger");
        return tests(row) + " | " + outputs.map(output -> text(row, output)).collect(Collectors.joining(" | "));
    }

    @Test
    void the_triggers_stand_in_the_order_in_which_the_methodology_checks_them_s4() {
        assertThat(Shipped.policy().table("DT-01").rows())
                .extracting(row -> row.id().value())
                .containsSubsequence("D1", "D2", "D3", "D4", "D5");
    }

    @Test
    void the_duty_hour_rules_are_those_of_the_catalogue_dt_03() {
        assertThat(Shipped.policy().table("DT-03").rows().stream()
                        .filter(row -> !row.id().value().endsWith("b"))
                        .map(row -> row.id() + " " + (row.outputs().containsKey("warning") ? text(row, "warning") : "-")
                                + " " + text(row, "violation") + " " + text(row, "class")))
                .containsExactly(
                        "H80 > 75 > 80 critical",
                        "R14 - < 14 critical",
                        "D1IN7 - < 4 critical",
                        "D7RUN >= 6 >= 7 minor",
                        "C24 > 24 > 28 critical",
                        "C4 - > 0 minor",
                        "R8 < 10 < 8 minor",
                        "Q3 > 8 > 9 minor",
                        "NF6 >= 5 > 6 minor",
                        "MOON1 - > 0 critical",
                        "SUP0 - >= 1 critical",
                        "SUPR1 > 1.5 > 2 minor",
                        "SUPR2 > 3 > 4 minor");
    }

    private static String tests(Row row) {
        return row.tests().stream()
                .filter(test -> !(test instanceof UnaryTest.Any))
                .map(UnaryTest::describe)
                .collect(Collectors.joining(", "));
    }

    @Test
    void the_escalation_matrix_is_the_methodologys_s11_s12_s13() {
        DecisionTable shipped = Shipped.policy().table("DT-05");
        DecisionTable literal = Policies.escalationMatrix();

        assertThat(literal.rows()).allSatisfy(row -> {
            Row same = shipped.row(row.id()).orElseThrow();
            assertThat(same.tests()).as("%s", row.id()).isEqualTo(row.tests());
            assertThat(same.outputs()).as("%s", row.id()).isEqualTo(row.outputs());
        });
    }

    /** Whoever reads only the digits of {@code if_unacked_1hour} waits for a minute. */
    @ParameterizedTest
    @CsvSource({
        "X2, if_unacked_15min, 15",
        "X3, if_unacked_1hour, 60",
        "X5, if_unacked_1hour, 60",
        "X7, if_unacked_4hours, 240"
    })
    void an_hour_in_the_name_of_a_tier_is_sixty_minutes_in_its_row_a18(String id, String tier, String minutes) {
        Row row = Shipped.policy().table("DT-05").row(new RowId(id)).orElseThrow();

        assertThat(text(row, "tier")).isEqualTo(tier);
        assertThat(tests(row)).contains("> " + minutes);
    }

    private static List<Row> rows(String table, String key) {
        return Shipped.policy().table(table).evaluate(List.of(new Lookup(key)), NOW).hits().stream()
                .map(Hit::row)
                .toList();
    }

    private static String text(Row row, String output) {
        return Values.text(row.outputs().get(output));
    }
}
