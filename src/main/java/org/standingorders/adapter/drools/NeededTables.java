package org.standingorders.adapter.drools;

import java.util.List;
import org.standingorders.rule.Policy;
import org.standingorders.table.Finding;
import org.standingorders.table.TableId;

/** The tables without which nothing can be decided. */
final class NeededTables {
    private static final List<String> NEEDED = List.of("DT-00", "DT-01", "DT-02", "DT-05", "DT-33");

    private NeededTables() {}

    static List<Finding> missingIn(Policy policy) {
        return NEEDED.stream()
                .filter(id ->
                        policy.tables().stream().noneMatch(table -> table.id().equals(new TableId(id))))
                .map(NeededTables::missing)
                .toList();
    }

    private static Finding missing(String id) {
        return Finding.error(
                "decision-tables",
                "TABLE_MISSING",
                "The policy must hold the table (" + id + ").",
                "Maybe its workbook is missing from the folder.");
    }
}
