package org.standingorders.flow;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.incident.Phase;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.Lookup;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;

/**
 * What a response is measured by.
 *
 * @param phases DT-07; null where the policy lacks it, and then no phase has a time box
 * @param checklist DT-08; null where the policy lacks it, and then there is none
 */
public record Playbook(
        @Nullable DecisionTable phases, @Nullable DecisionTable checklist) {

    /**
     * A phase and when it should be over, counted from the start of the response (A33).
     *
     * @param rule that says so, such as {@code DT-07/P1}
     */
    record Box(Phase phase, Duration end, String rule) {}

    /** Those that end, the first first. */
    List<Box> boxes(Instant now) {
        return phases == null
                ? List.of()
                : Stream.of(Phase.values())
                        .flatMap(phase -> box(phases, phase, now).stream())
                        .sorted(Comparator.comparing(Box::end))
                        .toList();
    }

    private static Optional<Box> box(DecisionTable table, Phase phase, Instant now) {
        return HouseRules.row(table, new Lookup(phase.toString()), now)
                .flatMap(hit -> hit.row()
                        .output("to_minutes", BigDecimal.class)
                        .map(minutes -> new Box(phase, Duration.ofMinutes(minutes.longValueExact()), hit.rule())));
    }

    /** The rows of the checklist that are in force, in their order. */
    List<Row> items(Instant now) {
        return checklist == null
                ? List.of()
                : checklist.rows().stream()
                        .filter(row -> row.standing(now) == Row.Standing.IN_FORCE)
                        .toList();
    }
}
