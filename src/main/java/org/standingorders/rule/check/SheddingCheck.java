package org.standingorders.rule.check;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.standingorders.fact.Level;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;
import org.standingorders.table.Values;

/** DT-20: a worse level suspends no less, and nothing is carried out before RED. */
final class SheddingCheck {
    private SheddingCheck() {}

    static List<Finding> of(Rows shedding) {
        List<Row> ladder = shedding.inForce()
                .sorted(Comparator.comparing(row -> level(shedding, row)))
                .toList();
        return Stream.concat(tooEarly(shedding), backwards(shedding, ladder)).toList();
    }

    private static Stream<Finding> tooEarly(Rows shedding) {
        return shedding.inForce()
                .filter(row -> Values.text(row.outputs().get("mode")).equals("execute"))
                .filter(row -> Level.RED.worseThan(level(shedding, row)))
                .map(row -> Finding.error(
                        shedding.table().outputCell(row, "mode"),
                        "EXECUTES_TOO_EARLY",
                        "The row (" + row.id() + ") sheds load at (" + level(shedding, row)
                                + "), and nothing is carried out before RED.",
                        "Write simulate, so that people can prepare."));
    }

    private static Stream<Finding> backwards(Rows shedding, List<Row> ladder) {
        return IntStream.range(1, ladder.size())
                .filter(index -> !suspended(ladder.get(index)).containsAll(suspended(ladder.get(index - 1))))
                .mapToObj(index -> Finding.error(
                        shedding.table().outputCell(ladder.get(index), "suspend"),
                        "LADDER_BACKWARDS",
                        "The row (" + ladder.get(index).id() + ") goes on with something that row ("
                                + ladder.get(index - 1).id() + ") suspends at a milder level.",
                        "A worse level must suspend everything that a milder one does."));
    }

    private static Level level(Rows shedding, Row row) {
        return Level.valueOf(shedding.wanted(row, "key").orElse(Level.GREEN.name()));
    }

    private static List<?> suspended(Row row) {
        return row.output("suspend", List.class).orElse(List.of());
    }
}
