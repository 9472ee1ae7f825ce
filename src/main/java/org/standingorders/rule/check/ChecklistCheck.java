package org.standingorders.rule.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.standingorders.rule.Policy;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;

/** DT-08: an item can only wait for items before it, so that the checklist can be finished. */
final class ChecklistCheck {
    private static final String RESOLVED = "RESOLVED";

    private ChecklistCheck() {}

    static List<Finding> of(Policy policy) {
        Set<String> before = new HashSet<>(Set.of(RESOLVED));
        return PolicyChecks.each(new Rows(policy.table("DT-08")).enabled(), row -> {
            Set<String> known = Set.copyOf(before);
            before.add(row.id().value());
            return needs(row).filter(need -> !known.contains(need)).map(need -> finding(row, need));
        });
    }

    private static Stream<String> needs(Row row) {
        List<?> needs = row.output("needs", List.class).orElse(List.of());
        return needs.stream().map(Object::toString);
    }

    private static Finding finding(Row row, String need) {
        return Finding.error(
                row.anchor(),
                "NEEDS_A_LATER_ITEM",
                "The item (" + row.id() + ") waits for (" + need + "), which does not stand before it.",
                "Let an item wait only for items above it.");
    }
}
