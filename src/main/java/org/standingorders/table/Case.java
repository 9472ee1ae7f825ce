package org.standingorders.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An owner's own test of a table: if these facts are given, exactly these rows answer, with these outputs.
 *
 * @param id unique within the workbook, such as {@code X2-fires}
 * @param given what is known; everything else is unknown
 * @param rows the rows that answer once the hit policy is applied, in table order; none means that no row matches
 * @param outputs by {@code row.output}, such as {@code X2.tier}; outputs that are not listed are not checked
 * @param anchor the cell that holds the case id
 */
public record Case(
        String id, TableId table, List<Given> given, List<RowId> rows, Map<String, String> outputs, CellRef anchor) {

    public Case {
        given = List.copyOf(given);
        rows = List.copyOf(rows);
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }
}
