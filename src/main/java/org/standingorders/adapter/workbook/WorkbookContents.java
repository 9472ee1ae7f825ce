package org.standingorders.adapter.workbook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standingorders.table.Case;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Finding;
import org.standingorders.table.TableId;

/**
 * What a workbook holds; only if it is {@link #sound()} are tables and cases what their owner meant.
 *
 * @param tables with the rows that could be read; a table without any is left out
 * @param broken the tables of which something could not be read
 */
public record WorkbookContents(
        String name, List<DecisionTable> tables, Set<TableId> broken, List<Case> cases, List<Finding> findings) {

    public WorkbookContents {
        tables = List.copyOf(tables);
        broken = Set.copyOf(broken);
        cases = List.copyOf(cases);
        findings = List.copyOf(findings);
    }

    /** Whether nothing in the workbook was refused. */
    public boolean sound() {
        return findings.stream().noneMatch(Finding::refuses);
    }

    /** The tables that have a sheet here, however broken. */
    public Set<TableId> present() {
        return Stream.concat(tables.stream().map(DecisionTable::id), broken.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the file could be opened at all, so that what it lacks is known. */
    public boolean opened() {
        return sound() || !present().isEmpty();
    }
}
