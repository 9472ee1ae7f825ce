package org.standingorders.rule.check;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.standingorders.fact.Level;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;

/** DT-02: within one dimension a worse level must stand at a worse number, so that the ladder has no step backwards. */
final class LevelCheck {
    private static final Map<String, Integer> WORSE_WHEN =
            Map.of("utilization", 1, "coverage", -1, "acgmeViolations", 1, "n1FailedAreas", 1);

    private LevelCheck() {}

    static List<Finding> of(Rows rows) {
        return PolicyChecks.each(
                WORSE_WHEN.entrySet().stream().sorted(Map.Entry.comparingByKey()),
                field -> backwards(ladder(rows, field.getKey()), field.getValue()));
    }

    private static List<Step> ladder(Rows rows, String field) {
        return rows.inForce()
                .flatMap(row -> rows
                        .bound(row, field)
                        .map(bound ->
                                new Step(row, row.output("level", Level.class).orElseThrow(), bound))
                        .stream())
                .sorted(Comparator.comparing(Step::level))
                .toList();
    }

    private static Stream<Finding> backwards(List<Step> ladder, int direction) {
        return Stream.iterate(1, index -> index < ladder.size(), index -> index + 1)
                .filter(index ->
                        ladder.get(index).level() != ladder.get(index - 1).level())
                .filter(index -> direction
                                * ladder.get(index)
                                        .bound()
                                        .compareTo(ladder.get(index - 1).bound())
                        <= 0)
                .map(index -> finding(ladder.get(index), ladder.get(index - 1)));
    }

    private static Finding finding(Step worse, Step milder) {
        return Finding.error(
                worse.row().anchor(),
                "LADDER_BACKWARDS",
                "The level (" + worse.level() + ") begins at (" + worse.bound().toPlainString() + "), before ("
                        + milder.level() + ") at (" + milder.bound().toPlainString() + ").",
                "A worse level must begin at a worse number.");
    }

    private record Step(Row row, Level level, BigDecimal bound) {}
}
