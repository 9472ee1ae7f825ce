package org.standingorders.adapter.workbook;

import java.util.ArrayList;
import java.util.List;
import org.standingorders.flow.HouseTables;
import org.standingorders.table.Case;
import org.standingorders.table.CellRef;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;
import org.standingorders.table.TableId;
import org.standingorders.table.TableShape;

/** A table being read from a seed text: rows, and under each row the cases that try it. */
final class TableDraft {
    private final String workbook;
    private final TableShape shape;
    private final List<RowDraft> rows = new ArrayList<>();
    private final List<CaseDraft> cases = new ArrayList<>();

    TableDraft(String workbook, String id) {
        this.workbook = workbook;
        this.shape = HouseTables.catalogue().shape(new TableId(id)).orElseThrow();
    }

    void line(String line) {
        var space = line.indexOf(' ');
        var word = line.substring(0, space);
        var rest = line.substring(space + 1);
        switch (word) {
            case "row" -> rows.add(new RowDraft(shape, rest));
            case "fires", "silent" -> tried(word, rest);
            default -> rows.get(rows.size() - 1).line(word, rest);
        }
    }

    private void tried(String word, String text) {
        var row = rows.get(rows.size() - 1).id();
        var number = cases.stream()
                        .filter(one -> one.id().startsWith(row + "-" + word))
                        .count()
                + 1;
        cases.add(new CaseDraft(row, row + "-" + word + (number == 1 ? "" : "-" + number), text));
    }

    DecisionTable table() {
        var built = new ArrayList<Row>();
        for (var row : rows) {
            built.add(row.build(new CellRef(workbook, shape.id().value(), 13 + built.size(), 0)));
        }
        return new DecisionTable(shape, built);
    }

    /** The cases; {@code firstRow} is where the first of them stands in the sheet of cases, counted from 0. */
    List<Case> cases(int firstRow) {
        var table = table();
        var built = new ArrayList<Case>();
        for (var one : cases) {
            built.add(one.build(table, new CellRef(workbook, "Cases", firstRow + built.size(), 0)));
        }
        return built;
    }
}
