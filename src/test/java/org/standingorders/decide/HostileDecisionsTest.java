package org.standingorders.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.standingorders.act.Executed;
import org.standingorders.act.Order;
import org.standingorders.act.Runbook;
import org.standingorders.fact.FallbackSchedule.Status;
import org.standingorders.fact.Level;
import org.standingorders.fact.TriState;
import org.standingorders.mitigate.Mitigations;
import org.standingorders.orient.Cause;
import org.standingorders.orient.CausedBy;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.Strategy;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;
import org.standingorders.table.TableId;
import org.standingorders.testkit.Shipped;

/** What no rows of DT-14 to DT-17 may bring about, tried against thousands of tables that do their worst. */
class HostileDecisionsTest {
    private static final int POLICIES = 400;
    private static final Mitigations MITIGATIONS =
            Mitigations.of(id -> Shipped.policy().find(new TableId(id)));
    private static final HouseRules HOUSE = new HouseRules(
            Shipped.policy().table("DT-33"),
            Shipped.policy().table("DT-34"),
            Shipped.policy().table("DT-36"));

    private final Random random = new Random(1_417);

    @Test
    void whatever_rows_say_no_change_of_unknown_reach_goes_unapproved_and_none_is_tried_twice() {
        int approved = 0;
        for (int policy = 0; policy < POLICIES; policy++) {
            Decider decider = hostile();
            DecideQuestion question = quandary().question();
            List<String> seen = new ArrayList<>();
            for (int turn = 0; turn < 8; turn++) {
                Plan plan = decider.decide(question).answer();
                approved += plan.approval() == null ? 0 : 1;
                cautious(plan);
                assertThat(plan.strategy() == Strategy.HUMAN_COMMAND || seen.add(plan.strategy() + " " + plan.target()))
                        .isTrue();
                assertThat(seen).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(4);
                question = question.after(new Tried(plan.strategy(), plan.target(), Tried.Result.FAILED));
            }
        }
        assertThat(approved).as("plans that somebody had to approve").isGreaterThan(POLICIES);
    }

    /** Its reach is not known: somebody must say yes, and where its recovery point blocks, that comes before any change. */
    private static void cautious(Plan plan) {
        assertThat(plan.strategy().mutating() && plan.approval() == null).isFalse();
        List<Order> orders = new Runbook(plan, "i", List.of()).orders();
        RecoveryPointNeed need = plan.recoveryPoint();
        if (need != null && need.blocking() && orders.stream().anyMatch(HostileDecisionsTest::lasting)) {
            List<Order> first =
                    orders.stream().takeWhile(order -> !lasting(order)).toList();
            assertThat(first).anyMatch(order -> order instanceof Order.CreateRecoveryPoint && !order.dispensable());
        }
    }

    /** Maintenance mode and waiting for what is in flight lose nothing. */
    private static boolean lasting(Order order) {
        return order.mutating()
                && !(order instanceof Order.EnterMaintenance)
                && !(order instanceof Order.LeaveMaintenance)
                && !(order instanceof Executed.Drain);
    }

    private Quandary quandary() {
        Quandary one = Quandary.of(any(Cause.values()))
                .by(any(CausedBy.values()))
                .contained(random.nextBoolean() ? TriState.UNKNOWN : TriState.NO)
                .at(any(Level.values()));
        for (int backup = random.nextInt(4); backup > 0; backup--) {
            one.backup("b" + backup, 1 + random.nextInt(2_000));
        }
        return random.nextBoolean() ? one : one.prepared(any(Status.values()));
    }

    private Decider hostile() {
        return new Decider(
                new Decider.Tables(shuffled("DT-14"), careless(), shuffled("DT-16"), pointless()), MITIGATIONS, HOUSE);
    }

    /** Each row answers as another one would. */
    private DecisionTable shuffled(String id) {
        DecisionTable shipped = Shipped.policy().table(id);
        List<Row> rows = shipped.rows().stream()
                .map(row -> giving(
                        row,
                        shipped.rows()
                                .get(random.nextInt(shipped.rows().size()))
                                .outputs()))
                .map(row ->
                        id.equals("DT-16") ? giving(row, Map.of("next", anyOrder(), "older_backup_once", true)) : row)
                .toList();
        return new DecisionTable(shipped.shape(), rows);
    }

    private List<Strategy> anyOrder() {
        List<Strategy> some = new ArrayList<>();
        for (int left = random.nextInt(6); left >= 0; left--) {
            some.add(any(Strategy.values()));
        }
        return some;
    }

    /** Nothing is of high impact. */
    private static DecisionTable careless() {
        DecisionTable shipped = Shipped.policy().table("DT-15");
        return new DecisionTable(
                shipped.shape(),
                shipped.rows().stream()
                        .map(row -> giving(row, Map.of("high_impact", false)))
                        .toList());
    }

    /** Whether the recovery point holds anything up is a matter of chance. */
    private DecisionTable pointless() {
        DecisionTable shipped = Shipped.policy().table("DT-17");
        Map<String, Object> needed = shipped.rows().get(0).outputs();
        return new DecisionTable(
                shipped.shape(),
                shipped.rows().stream()
                        .map(row -> giving(giving(row, needed), Map.of("blocking", random.nextBoolean())))
                        .toList());
    }

    private static Row giving(Row row, Map<String, ?> answers) {
        Map<String, Object> outputs = new LinkedHashMap<>(row.outputs());
        outputs.putAll(answers);
        return new Row(
                row.id(), true, null, null, row.tests(), outputs, row.rationale(), row.sourceRef(), row.anchor());
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
