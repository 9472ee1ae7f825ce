package org.standingorders.table;

import java.util.regex.Pattern;

/** Stable name of a decision table, such as {@code DT-05}. */
public record TableId(String value) implements Comparable<TableId> {
    private static final Pattern FORM = Pattern.compile("DT-\\d{2}");

    public TableId {
        if (!isTableId(value)) {
            throw new IllegalArgumentException("The table id (" + value + ") must look like DT-05.");
        }
    }

    public static boolean isTableId(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(TableId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
