package org.standingorders.table;

import java.util.regex.Pattern;

/** Stable name of a row inside its table, such as {@code X1}; {@code ELSE} marks a row without conditions. */
public record RowId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,31}");
    private static final String ELSE = "ELSE";

    public RowId {
        if (!isRowId(value)) {
            throw new IllegalArgumentException("The row id (" + value
                    + ") must be a letter followed by at most 31 letters, digits or underscores.");
        }
    }

    public static boolean isRowId(String text) {
        return FORM.matcher(text).matches();
    }

    /** Whether the owner has marked this row as the one for everything else. */
    public boolean marksCatchAll() {
        return value.equals(ELSE);
    }

    @Override
    public String toString() {
        return value;
    }
}
