package org.standingorders.table;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two policies.
 *
 * @param row {@code null} where a whole table came or went, and for a case
 * @param column the label of the cell's column, {@code row} where a whole row came, went or moved, or {@code case} and its id
 * @param before {@code null} where there was nothing
 * @param after {@code null} where there is nothing any more
 */
public record Difference(
        TableId table,
        @Nullable RowId row,
        String column,
        @Nullable String before,
        @Nullable String after) {

    @Override
    public String toString() {
        var place = row == null ? table.value() : table + "/" + row;
        return place + " " + column + ": " + shown(before) + " -> " + shown(after);
    }

    private static String shown(@Nullable String text) {
        return text == null ? "(nothing)" : text.isEmpty() ? "(blank)" : text;
    }
}
