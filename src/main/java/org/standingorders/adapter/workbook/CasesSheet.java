package org.standingorders.adapter.workbook;

import java.util.List;
import java.util.stream.Collectors;
import org.standingorders.table.Case;
import org.standingorders.table.CaseText;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.RowId;

/** Writes the sheet of cases. */
final class CasesSheet {
    private static final List<Integer> WIDTHS = List.of(22, 10, 70, 24, 60);

    private final Page page;
    private final Limits limits;
    private final List<DecisionTable> tables;

    CasesSheet(Page page, Limits limits, List<DecisionTable> tables) {
        this.page = page;
        this.limits = limits;
        this.tables = tables;
    }

    void write(List<Case> cases) {
        var columns = CasesLayout.columns(
                tables.stream().map(table -> table.id().value()).toList());
        title(columns.size());
        for (int number = 0; number < columns.size(); number++) {
            page.column(number, WIDTHS.get(number), Look.Use.OPEN);
            page.text(CasesLayout.HEAD, number, columns.get(number).label(), Look.Use.CONDITION_HEAD);
            limits.add(columns.get(number), number, CasesLayout.FIRST_ROW);
        }
        int row = CasesLayout.FIRST_ROW;
        for (var one : cases) {
            line(row++, one);
        }
        page.sheet().createFreezePane(1, CasesLayout.FIRST_ROW);
        page.openBeyond(columns.size());
        page.printReadably(columns.size(), CasesLayout.HEAD);
        page.protect();
    }

    private void title(int columns) {
        page.grey(0, columns);
        page.grey(1, columns);
        page.text(0, 0, CasesLayout.TITLE, Look.Use.TITLE);
        page.height(0, 26);
        page.text(1, 0, CasesLayout.EXPLANATION, Look.Use.EXPLANATION);
    }

    private void line(int row, Case one) {
        page.value(row, CasesLayout.ID, one.id(), Look.Use.ROW_ID);
        page.value(row, CasesLayout.TABLE, one.table().value(), Look.Use.VALUE);
        page.value(row, CasesLayout.GIVEN, given(one), Look.Use.VALUE);
        page.value(row, CasesLayout.ROWS, answers(one), Look.Use.VALUE);
        page.value(row, CasesLayout.OUTPUTS, outputs(one), Look.Use.VALUE);
        page.fit(row);
    }

    private String given(Case one) {
        return tables.stream()
                .filter(table -> table.id().equals(one.table()))
                .findFirst()
                .map(table -> CaseText.of(table.shape(), one.given()))
                .orElseThrow(() -> new IllegalArgumentException("The case (" + one.id() + ") needs its table."));
    }

    private static String answers(Case one) {
        return one.rows().isEmpty()
                ? CasesLayout.NO_ROW
                : one.rows().stream().map(RowId::value).collect(Collectors.joining(", "));
    }

    private static String outputs(Case one) {
        return one.outputs().entrySet().stream()
                .map(output -> output.getKey() + " = " + output.getValue())
                .collect(Collectors.joining("\n"));
    }
}
