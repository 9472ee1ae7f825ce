package org.standingorders.mitigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standingorders.mitigate.ShutdownPlan.Step;
import org.standingorders.rule.Ruling;
import org.standingorders.rule.Severity;
import org.standingorders.table.CellRef;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;
import org.standingorders.testkit.Shipped;

/** The controlled shutdown, as the methodology writes it (DT-23, S86 to S93). */
class ShutdownTest {
    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");
    private static final DecisionTable TABLE = Shipped.policy().table("DT-23");
    private static final ShutdownPlan METHODOLOGY = new ShutdownPlan(
            List.of(
                    step(ShutdownAction.MAINTENANCE_ON, null, "System undergoing emergency maintenance", null),
                    step(ShutdownAction.WAIT_IN_FLIGHT, 300, null, null),
                    step(ShutdownAction.RECOVERY_POINT, null, null, "emergency_shutdown"),
                    new Step(
                            ShutdownAction.STOP_SERVICES,
                            60,
                            null,
                            null,
                            List.of("api", "celery", "scheduler"),
                            null,
                            null),
                    new Step(
                            ShutdownAction.NOTIFY,
                            null,
                            "Scheduler in emergency maintenance",
                            null,
                            List.of(),
                            Severity.CRITICAL,
                            "Unknown - investigating")),
            "Investigate and fix root cause before restart");

    @Test
    void its_steps_limits_and_messages_are_the_methodologys() {
        Ruling<ShutdownPlan> ruling = new Shutdown(TABLE).plan(NOW);

        assertThat(ruling.answer()).isEqualTo(METHODOLOGY);
        assertThat(ruling.reasons())
                .extracting(reason -> reason.rule())
                .containsExactly("DT-23/D1", "DT-23/D2", "DT-23/D3", "DT-23/D4", "DT-23/D5", "DT-23/D6");
    }

    @Test
    void no_table_changes_the_order_in_which_it_goes_down() {
        List<Row> reversed = new ArrayList<>(TABLE.rows());
        Collections.reverse(reversed);
        DecisionTable hostile = new DecisionTable(
                TABLE.shape(),
                IntStream.range(0, reversed.size())
                        .mapToObj(at -> standingAt(reversed.get(at), at))
                        .toList());

        assertThat(new Shutdown(hostile).plan(NOW).answer()).isEqualTo(METHODOLOGY);
    }

    @Test
    void a_policy_older_than_the_table_has_no_steps() {
        assertThat(new Shutdown(null).plan(NOW).answer()).isEqualTo(new ShutdownPlan(List.of(), null));
    }

    private static Row standingAt(Row row, int at) {
        return new Row(
                row.id(),
                true,
                null,
                null,
                row.tests(),
                row.outputs(),
                row.rationale(),
                row.sourceRef(),
                new CellRef("test.xlsx", "DT-23", at, 0));
    }

    private static Step step(
            ShutdownAction action, @Nullable Integer seconds, @Nullable String message, @Nullable String backupName) {
        return new Step(action, seconds, message, backupName, List.of(), null, null);
    }
}
