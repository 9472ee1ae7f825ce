package org.standingorders.adapter.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.standingorders.rule.Point;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Rules;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Hit;
import org.standingorders.table.Row;
import org.standingorders.testkit.RandomSubjects;
import org.standingorders.testkit.Shipped;

/** Two engines for one table: the typed cells asked one by one, and Drools with its shared and indexed nodes. */
class SameAsTypedCellsTest {
    private static final int QUESTIONS = 1_000;
    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");

    static List<DecisionTable> tables() {
        return Shipped.policy().tables();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_shipped_table_fires_as_its_typed_cells_say(DecisionTable table) {
        Rules rules = KnowledgeBases.rows(Point.DETECT, table);
        RandomSubjects subjects = new RandomSubjects(table, 7);
        int hits = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            List<Object> question = subjects.some(table);
            List<Hit> expected = table.evaluate(question, NOW).hits();
            assertThat(rules.fire(question).rows().stream().map(RowHit::hit))
                    .as("%s", question)
                    .containsExactlyInAnyOrderElementsOf(expected);
            hits += expected.size();
        }
        assertThat(hits > 0)
                .as("the questions hit something")
                .isEqualTo(table.rows().stream().anyMatch(Row::enabled));
    }
}
