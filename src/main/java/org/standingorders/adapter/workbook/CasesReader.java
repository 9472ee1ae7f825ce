package org.standingorders.adapter.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.standingorders.adapter.workbook.Findings.Place;
import org.standingorders.table.Case;
import org.standingorders.table.CaseText;
import org.standingorders.table.Given;
import org.standingorders.table.RowId;
import org.standingorders.table.TableCatalogue;
import org.standingorders.table.TableId;
import org.standingorders.table.TableShape;
import org.standingorders.table.ValueType;
import org.standingorders.table.Values;

/** Reads the sheet of cases. */
final class CasesReader {
    private final TableCatalogue catalogue;
    private final Sheet sheet;
    private final Findings findings;
    private final List<Column> columns;
    private final CellReader cells;
    private final Set<String> ids = new HashSet<>();

    CasesReader(TableCatalogue catalogue, Sheet sheet, Findings findings) {
        this.catalogue = catalogue;
        this.sheet = sheet;
        this.findings = findings;
        this.columns = CasesLayout.columns(
                catalogue.shapes().stream().map(shape -> shape.id().value()).toList());
        this.cells = new CellReader(findings, sheet.name());
    }

    List<Case> read() {
        Hidden.check(sheet, findings);
        if (!headIsSound()) {
            return List.of();
        }
        var cases = new ArrayList<Case>();
        for (var row : sheet.rows().tailMap(CasesLayout.FIRST_ROW).keySet()) {
            read(row).ifPresent(cases::add);
        }
        return cases;
    }

    private boolean headIsSound() {
        for (int column = 0; column < columns.size(); column++) {
            if (!sheet.text(CasesLayout.HEAD, column).equals(columns.get(column).label())) {
                refuse(
                        CasesLayout.HEAD,
                        column,
                        "HEAD_CHANGED",
                        "The head must be (" + columns.get(column).label() + ").",
                        "Maybe download the workbook afresh and copy only your rows into it.");
                return false;
            }
        }
        return true;
    }

    private Optional<Case> read(int row) {
        var id = text(row, CasesLayout.ID).filter(text -> ownId(row, text));
        var shape = text(row, CasesLayout.TABLE).flatMap(table -> catalogue.shape(new TableId(table)));
        var answers = text(row, CasesLayout.ROWS).flatMap(text -> rows(row, text));
        var given = shape.flatMap(
                known -> given(row, known, text(row, CasesLayout.GIVEN).orElse("")));
        if (id.isEmpty() || shape.isEmpty() || answers.isEmpty() || given.isEmpty()) {
            return Optional.empty();
        }
        return outputs(row, shape.get(), answers.get())
                .map(outputs -> new Case(
                        id.get(),
                        shape.get().id(),
                        given.get(),
                        answers.get(),
                        outputs,
                        findings.ref(new Place(sheet.name(), row, 0))));
    }

    private boolean ownId(int row, String id) {
        if (!ids.add(id)) {
            refuse(
                    row,
                    CasesLayout.ID,
                    "DUPLICATE_CASE_ID",
                    "The case id (" + id + ") is taken.",
                    "Maybe number it on.");
            return false;
        }
        return true;
    }

    private Optional<String> text(int row, int column) {
        var cell = sheet.cell(row, column);
        if (cell.isEmpty() && columns.get(column).required()) {
            refuse(
                    row,
                    column,
                    "MISSING_VALUE",
                    columns.get(column).label() + ": The cell is blank.",
                    "Maybe fill it, or delete the whole row.");
        }
        return cell.flatMap(filled -> cells.read(filled, columns.get(column))).map(Values::text);
    }

    private Optional<List<RowId>> rows(int row, String text) {
        if (text.equals(CasesLayout.NO_ROW)) {
            return Optional.of(List.of());
        }
        var ids = Arrays.stream(text.split(",")).map(String::strip).toList();
        if (!ids.stream().allMatch(RowId::isRowId)) {
            refuse(
                    row,
                    CasesLayout.ROWS,
                    "BAD_VALUE",
                    "The rows (" + Words.excerpt(text) + ") must be row ids separated by commas, or none.",
                    "Maybe write X1, X2.");
            return Optional.empty();
        }
        return Optional.of(ids.stream().map(RowId::new).toList());
    }

    @SuppressWarnings("unchecked")
    private Optional<List<Given>> given(int row, TableShape shape, String text) {
        var parsed = CaseText.given(shape, text);
        if (parsed instanceof ValueType.Parsed.Refused refused) {
            refuse(row, CasesLayout.GIVEN, "BAD_CASE", refused.message(), refused.hint());
        }
        return Optional.ofNullable((List<Given>) parsed.value());
    }

    private Optional<Map<String, String>> outputs(int row, TableShape shape, List<RowId> answers) {
        var outputs = new LinkedHashMap<String, String>();
        var lines = text(row, CasesLayout.OUTPUTS).orElse("").split("\n");
        for (var line : Arrays.stream(lines).filter(text -> !text.isBlank()).toList()) {
            var expected = ExpectedOutput.of(shape, answers, line.strip());
            if (expected.isEmpty()) {
                refuse(
                        row,
                        CasesLayout.OUTPUTS,
                        "BAD_CASE",
                        "The line (" + Words.excerpt(line)
                                + ") must name a row that answers, an output of it and a value.",
                        "Maybe write it like X2.tier = if_unacked_15min.");
                return Optional.empty();
            }
            outputs.put(expected.get().place(), expected.get().value());
        }
        return Optional.of(outputs);
    }

    private void refuse(int row, int column, String code, String message, String hint) {
        findings.cell(new Place(sheet.name(), row, column), code, message, hint);
    }
}
