package org.standingorders.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.rule.Lookup;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Hit;
import org.standingorders.table.Row;
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

    @Test
    void people_work_by_a_checklist_of_twenty_five_items_in_the_order_of_the_phases_s3() {
        Stream<String> phases = Stream.of("detect", "observe", "orient", "decide", "act", "recover", "postmortem");

        assertThat(phases.map(phase -> rows("DT-08", phase).size())).containsExactly(3, 4, 4, 3, 4, 3, 4);
        assertThat(Shipped.policy().table("DT-08").rows())
                .hasSize(25)
                .extracting(row -> text(row, "item"))
                .startsWith("Automated monitoring triggered alert")
                .endsWith("Share lessons learned");
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

    private static List<Row> rows(String table, String key) {
        return Shipped.policy().table(table).evaluate(List.of(new Lookup(key)), NOW).hits().stream()
                .map(Hit::row)
                .toList();
    }

    private static String text(Row row, String output) {
        return Values.text(row.outputs().get(output));
    }
}
