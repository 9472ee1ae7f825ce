package org.standingorders.adapter.workbook;

import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One sheet with its filled cells by row and column, both counted from 0.
 *
 * @param hidden whether the program shows no tab for it
 * @param hiddenRows and {@code hiddenColumns}: those shown with no height or width
 */
record Sheet(
        String name,
        boolean hidden,
        NavigableMap<Integer, NavigableMap<Integer, Cell>> rows,
        List<Merge> merges,
        Set<Integer> hiddenRows,
        List<Span> hiddenColumns) {

    /** Merged cells, corners included. */
    record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {}

    /** Neighbouring columns, both ends included. */
    record Span(int first, int last) {
        boolean covers(int column) {
            return first <= column && column <= last;
        }
    }

    /** The cell, unless it is blank. */
    Optional<Cell> cell(int row, int column) {
        @Nullable NavigableMap<Integer, Cell> cells = rows.get(row);
        return cells == null ? Optional.empty() : Optional.ofNullable(cells.get(column));
    }

    /** The stored text of the cell, stripped; empty where the cell is blank. */
    String text(int row, int column) {
        return cell(row, column).map(cell -> cell.text().strip()).orElse("");
    }

    /** The filled cells of a row from left to right. */
    NavigableMap<Integer, Cell> row(int row) {
        @Nullable NavigableMap<Integer, Cell> cells = rows.get(row);
        return cells == null ? new TreeMap<>() : cells;
    }

    int lastRow() {
        return rows.isEmpty() ? -1 : rows.lastKey();
    }
}
