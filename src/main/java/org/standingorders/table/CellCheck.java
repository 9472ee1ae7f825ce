package org.standingorders.table;

/**
 * One condition cell held against one value, in words, such as {@code severity}, {@code = critical}, {@code critical}.
 *
 * @param label the owner's words for the column
 */
public record CellCheck(String column, String label, String test, String value, boolean met) {

    /** What was looked at, in the owner's words; a label's further lines only repeat the operator. */
    public String heading() {
        return label.lines().findFirst().filter(line -> !line.isBlank()).orElseGet(() -> column.replace('_', ' '));
    }
}
