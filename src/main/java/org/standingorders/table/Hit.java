package org.standingorders.table;

import java.util.List;

/** A row that matched, with the objects that made it match: one per pattern of the row, in their order. */
public record Hit(Row row, List<Object> subjects) {

    public Hit {
        subjects = List.copyOf(subjects);
    }
}
