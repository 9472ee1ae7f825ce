package org.standingorders.rule.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;

/** DT-08: the methodology's 25 items are there, and an item can only wait for items before it. */
final class ChecklistCheck {
    private static final int ITEMS = 25;
    private static final String RESOLVED = "RESOLVED";

    private ChecklistCheck() {}

    static List<Finding> of(Rows checklist) {
        return checklist.complete()
                ? Stream.concat(missing(checklist), tooEarly(checklist)).toList()
                : List.of();
    }

    private static Stream<Finding> tooEarly(Rows checklist) {
        Set<String> before = new HashSet<>(Set.of(RESOLVED));
        return checklist.inForce().flatMap(row -> {
            Set<String> known = Set.copyOf(before);
            before.add(row.id().value());
            return needs(row).filter(need -> !known.contains(need)).map(need -> finding(checklist.table(), row, need));
        });
    }

    private static Stream<Finding> missing(Rows checklist) {
        long items = checklist.inForce().count();
        return items >= ITEMS
                ? Stream.empty()
                : Stream.of(Finding.error(
                        checklist.firstNotInForce().anchor(),
                        "ITEMS_MISSING",
                        "The checklist has (" + items + ") items in use and must have the methodology's " + ITEMS + ".",
                        "Switch the missing ones on again; further items may be added."));
    }

    private static Stream<String> needs(Row row) {
        List<?> needs = row.output("needs", List.class).orElse(List.of());
        return needs.stream().map(Object::toString);
    }

    private static Finding finding(DecisionTable checklist, Row row, String need) {
        return Finding.error(
                checklist.outputCell(row, "needs"),
                "NEEDS_A_LATER_ITEM",
                "The item (" + row.id() + ") waits for (" + need + "), which does not stand before it.",
                "Let an item wait only for items above it.");
    }
}
