package org.standingorders.rule.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;
import org.standingorders.table.Values;

/** DT-19: critical patient care and duty hours (levels 2 and 1) are filed as such and cannot be sacrificed. */
final class SacrificeCheck {
    private static final BigDecimal NEVER_TOUCHED = BigDecimal.valueOf(2);
    private static final List<String> CRITICAL_CARE = List.of("inpatient", "ER");

    private SacrificeCheck() {}

    static List<Finding> of(Rows hierarchy) {
        return Stream.concat(sacrificed(hierarchy), unfiled(hierarchy)).toList();
    }

    private static Stream<Finding> sacrificed(Rows hierarchy) {
        return hierarchy
                .inForce()
                .filter(SacrificeCheck::protects)
                .filter(row -> !Values.text(row.outputs().get("sacrificable")).equals("no"))
                .map(row -> Finding.error(
                        hierarchy.table().outputCell(row, "sacrificable"),
                        "NEVER_SACRIFICED",
                        "The row (" + row.id() + ") is of level ("
                                + Values.text(row.outputs().get("level"))
                                + "), which is never sacrificed, and says ("
                                + Values.text(row.outputs().get("sacrificable")) + ").",
                        "Write no."));
    }

    private static Stream<Finding> unfiled(Rows hierarchy) {
        return CRITICAL_CARE.stream()
                .filter(rotation -> hierarchy.complete() && !protects(hierarchy, rotation))
                .map(rotation -> Finding.error(
                        hierarchy.firstNotInForce().anchor(),
                        "CRITICAL_CARE_MISSING",
                        "The rotation (" + rotation + ") must have a row in use of level 2 or 1.",
                        "Critical patient care is never sacrificed; file it under level 2 again."));
    }

    private static boolean protects(Rows hierarchy, String rotation) {
        List<Row> rows = hierarchy
                .inForce()
                .filter(row -> hierarchy
                        .wanted(row, "rotation")
                        .filter(rotation::equals)
                        .isPresent())
                .toList();
        return !rows.isEmpty() && rows.stream().allMatch(SacrificeCheck::protects);
    }

    private static boolean protects(Row row) {
        return row.output("level", BigDecimal.class).orElseThrow().compareTo(NEVER_TOUCHED) <= 0;
    }
}
