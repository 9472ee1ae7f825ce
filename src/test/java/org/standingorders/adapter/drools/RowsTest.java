package org.standingorders.adapter.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.standingorders.escalate.EscalationClock;
import org.standingorders.rule.Firing;
import org.standingorders.rule.Point;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Rules;
import org.standingorders.rule.Severity;
import org.standingorders.table.DecisionTable;
import org.standingorders.testkit.Policies;

class RowsTest {
    private static final DecisionTable MATRIX = Policies.escalationMatrix();
    private final Rules rules = KnowledgeBases.rows(Point.ESCALATE, MATRIX);

    @Test
    void every_row_that_matches_fires_once_with_its_subject() {
        EscalationClock clock = clock(Severity.CRITICAL, "61", false);

        Firing firing = rules.fire(List.of(clock));

        assertThat(firing.rows()).extracting(RowHit::rule).containsExactly("DT-05/X1", "DT-05/X2", "DT-05/X3");
        assertThat(firing.rows())
                .allSatisfy(hit -> assertThat(hit.subjects().get(0)).isSameAs(clock));
    }

    @Test
    void a_limit_is_compared_exactly_whatever_the_scale() {
        assertThat(rules.fire(List.of(clock(Severity.HIGH, "60.000", false))).rows())
                .extracting(RowHit::rule)
                .containsExactly("DT-05/X4");
        assertThat(rules.fire(List.of(clock(Severity.HIGH, "60.0000000001", false)))
                        .rows())
                .extracting(RowHit::rule)
                .containsExactly("DT-05/X4", "DT-05/X5");
    }

    @Test
    void a_question_leaves_nothing_behind_for_the_next() {
        rules.fire(List.of(clock(Severity.CRITICAL, "61", false)));

        assertThat(rules.fire(List.of()).rows()).isEmpty();
    }

    @Test
    void what_fires_is_what_the_typed_cells_say() {
        for (Severity severity : Severity.values()) {
            EscalationClock clock = clock(severity, "241", false);
            assertThat(rules.fire(List.of(clock)).rows().stream().map(RowHit::hit))
                    .isEqualTo(MATRIX.evaluate(List.of(clock), Instant.EPOCH).hits());
        }
    }

    private static EscalationClock clock(Severity severity, String minutes, boolean acknowledged) {
        return new EscalationClock(severity, new BigDecimal(minutes), acknowledged);
    }
}
