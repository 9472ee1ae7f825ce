package org.standingorders.adapter.workbook;

import java.util.Optional;
import java.util.regex.Pattern;

/** A place in a sheet as files write it, such as {@code D14}; rows and columns count from 0. */
record Reference(int row, int column) {
    private static final Pattern FORM = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");
    private static final int LAST_ROW = 1_048_575;
    private static final int LAST_COLUMN = 16_383;

    /** Empty for anything that is not a place a sheet can have. */
    static Optional<Reference> of(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var place = new Reference(Integer.parseInt(parts.group(2)) - 1, column(parts.group(1)));
        return place.row <= LAST_ROW && place.column <= LAST_COLUMN ? Optional.of(place) : Optional.empty();
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1) - 1;
    }
}
