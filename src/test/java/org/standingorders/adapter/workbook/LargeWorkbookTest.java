package org.standingorders.adapter.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standingorders.table.CellRef;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;
import org.standingorders.table.RowId;

/** A table of ten thousand rows is an honest table. */
@Tag("drill")
class LargeWorkbookTest {

    /** The one that the performance promises speak of, and the widest. */
    @ParameterizedTest
    @ValueSource(strings = {"escalation", "detection"})
    void ten_thousand_rows_fit_into_the_limits_and_read_back_as_they_were(String name) {
        var table = copies(Seed.of(name).tables().get(0), SheetLayout.MOST_ROWS);
        var file = new WorkbookWriter().write(List.of(table), List.of());
        assertThat(file.length).isLessThan(Archive.MOST_BYTES);
        var contents = Edited.READER.read(name + ".xlsx", file);
        assertThat(contents.findings()).isEmpty();
        assertThat(contents.tables()).containsExactly(table);
    }

    private static DecisionTable copies(DecisionTable table, int count) {
        var rows = new ArrayList<Row>();
        for (int number = 0; number < count; number++) {
            rows.add(copy(table.rows().get(number % table.rows().size()), number));
        }
        return new DecisionTable(table.shape(), rows);
    }

    private static Row copy(Row row, int number) {
        return new Row(
                new RowId("X" + (number + 1)),
                true,
                null,
                null,
                row.tests(),
                row.outputs(),
                row.rationale(),
                row.sourceRef(),
                new CellRef(row.anchor().workbook(), row.anchor().sheet(), SheetLayout.FIRST_ROW + number, 0));
    }
}
