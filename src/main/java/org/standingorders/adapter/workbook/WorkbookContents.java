package org.standingorders.adapter.workbook;

import java.util.List;
import org.standingorders.table.Case;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Finding;

/** What a workbook holds; only if it is {@link #sound()} are tables and cases what their owner meant. */
public record WorkbookContents(String name, List<DecisionTable> tables, List<Case> cases, List<Finding> findings) {

    public WorkbookContents {
        tables = List.copyOf(tables);
        cases = List.copyOf(cases);
        findings = List.copyOf(findings);
    }

    /** Whether nothing in the workbook was refused. */
    public boolean sound() {
        return findings.stream().noneMatch(Finding::refuses);
    }
}
