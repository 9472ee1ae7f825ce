package org.standingorders.table;

import java.util.List;

/** How one row fared: whether it counts at all, and each of its non-blank cells. */
public record RowCheck(Row row, Row.Standing standing, List<CellCheck> cells) {

    public RowCheck {
        cells = List.copyOf(cells);
    }

    public boolean matched() {
        return standing == Row.Standing.IN_FORCE && failed().isEmpty();
    }

    /** The cells that were not met. */
    public List<CellCheck> failed() {
        return cells.stream().filter(cell -> !cell.met()).toList();
    }
}
