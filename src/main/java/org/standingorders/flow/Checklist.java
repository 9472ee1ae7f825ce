package org.standingorders.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.standingorders.act.Execution;
import org.standingorders.act.Step;
import org.standingorders.act.StepName;
import org.standingorders.decide.Plan;
import org.standingorders.incident.Card;
import org.standingorders.incident.Incident;
import org.standingorders.incident.Recorded;
import org.standingorders.incident.Response;
import org.standingorders.incident.Tick;
import org.standingorders.rule.Strategy;
import org.standingorders.table.Row;
import org.standingorders.table.UnaryTest;

/**
 * The methodology's checklist (DT-08) for one incident: what has happened ticks itself, people tick the rest.
 *
 * @param noticeArrived whether a notice of it has arrived anywhere
 */
public record Checklist(Playbook playbook, Incident incident, boolean noticeArrived, Instant now) {

    /** How an item stands. */
    public enum State {
        OPEN,
        /** Something that it needs is open. */
        WAITING,
        DONE,
        NOT_APPLICABLE;

        /** Lower case, as in JSON. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One item.
     *
     * @param id such as {@code K05}
     * @param completedBy what ticks it, in words
     * @param needs items that must be done before
     * @param by who ticked it; {@code system} when it ticked itself; null while it is open
     */
    public record Item(
            String id,
            String phase,
            String item,
            String completedBy,
            List<String> needs,
            State state,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String reason) {
        public Item {
            needs = List.copyOf(needs);
        }
    }

    /** All items, in the order of the table. */
    public List<Item> items() {
        Set<String> done = new HashSet<>();
        if (!incident.status().open()) {
            done.add("RESOLVED");
        }
        List<Item> items = new ArrayList<>();
        for (Row row : playbook.items(now)) {
            Item item = item(row, done);
            if (item.state() == State.DONE || item.state() == State.NOT_APPLICABLE) {
                done.add(item.id());
            }
            items.add(item);
        }
        return items;
    }

    /** One of them, by id or by place from 1. */
    public Optional<Item> item(String key) {
        return items().stream().filter(one -> one.id().equals(key)).findFirst();
    }

    private Item item(Row row, Set<String> done) {
        String id = row.id().value();
        Optional<Tick> tick = response().tick(id).or(() -> waived(id));
        boolean ticked = ticksItself(id);
        List<String> needs = row.output("needs", List.class).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(Object::toString)
                .toList();
        return new Item(
                id,
                phase(row),
                text(row, "item"),
                text(row, "completed_by"),
                needs,
                state(tick, ticked, done.containsAll(needs)),
                tick.map(one -> one.by().name()).orElse(ticked ? "system" : null),
                tick.map(Tick::at).orElse(null),
                tick.map(Tick::reason).orElse(null));
    }

    /** What two people went on without does not apply (DT-17). */
    private Optional<Tick> waived(String id) {
        return id.equals("K15")
                ? execution().flatMap(Execution::waived).map(step -> Tick.waived(id, step))
                : Optional.empty();
    }

    private static State state(Optional<Tick> tick, boolean ticked, boolean possible) {
        if (tick.isPresent()) {
            return tick.get().applicable() ? State.DONE : State.NOT_APPLICABLE;
        }
        return ticked ? State.DONE : possible ? State.OPEN : State.WAITING;
    }

    private static String phase(Row row) {
        return row.tests().get(0) instanceof UnaryTest.Equal only ? String.valueOf(only.value()) : "";
    }

    private static String text(Row row, String output) {
        return row.output(output, String.class).orElse("");
    }

    /** By the ids under which the items are shipped; what an owner adds, people tick. */
    private boolean ticksItself(String id) {
        return switch (id) {
            case "K01" -> !card().origin().reported();
            case "K02" -> noticeArrived;
            case "K03" -> card().acknowledgement() != null;
            case "K04", "K05", "K06", "K07" -> response().observation() != null;
            case "K08", "K09", "K10", "K11" -> response().orientation() != null;
            case "K12", "K13" -> response().plan() != null;
            case "K14" -> approved();
            default -> acted(id);
        };
    }

    private boolean acted(String id) {
        return switch (id) {
            case "K15" -> recoveryPoint();
            case "K16" -> execution().filter(Execution::carriedOut).isPresent();
            case "K17", "K19" -> helped();
            case "K18" -> execution().filter(Execution::ended).isPresent();
            case "K20" ->
                helped() && execution().filter(Checklist::leavesAsItWas).isPresent();
            case "K21" -> response().quietSince() != null;
            case "K23" -> response().causeConfirmed();
            default -> false;
        };
    }

    /** Less work, another schedule or a read-only mode must be taken back by people. */
    private static boolean leavesAsItWas(Execution execution) {
        return !execution.keepsMaintenance()
                && (execution.strategy().goesBack()
                        || execution.strategy() == Strategy.RESTART
                        || !execution.strategy().mutating());
    }

    private boolean approved() {
        Recorded<Plan> plan = response().plan();
        return plan != null && (plan.answer().approval() == null || execution().isPresent());
    }

    private boolean recoveryPoint() {
        return execution().stream()
                .flatMap(one -> one.steps().stream())
                .anyMatch(step -> step.order().step() == StepName.RECOVERY_POINT && step.is(Step.State.SUCCEEDED));
    }

    private boolean helped() {
        return execution()
                .filter(one -> one.state() == Execution.State.SUCCEEDED)
                .isPresent();
    }

    private Optional<Execution> execution() {
        return response().execution();
    }

    private Response response() {
        return card().response();
    }

    private Card card() {
        return incident.card();
    }
}
