package org.standingorders.adapter.workbook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.standingorders.table.Case;
import org.standingorders.table.CaseText;
import org.standingorders.table.CellRef;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Given;
import org.standingorders.table.RowId;
import org.standingorders.table.ValueType;
import org.standingorders.table.Values;

/** A case being read from a seed text: facts, an arrow, the rows that answer; the row's own outputs are expected too. */
record CaseDraft(String row, String id, String text) {
    private static final String ARROW = " -> ";

    Case build(DecisionTable table, CellRef anchor) {
        var arrow = text.lastIndexOf(ARROW);
        var answers = text.substring(arrow + ARROW.length());
        var ids = answers.equals("none")
                ? List.<RowId>of()
                : Arrays.stream(answers.split(", ")).map(RowId::new).toList();
        return new Case(
                table.id().value() + "-" + id,
                table.id(),
                given(table, text.substring(0, arrow)),
                ids,
                outputs(table, ids),
                anchor);
    }

    @SuppressWarnings("unchecked")
    private List<Given> given(DecisionTable table, String facts) {
        var parsed = CaseText.given(table.shape(), facts);
        if (parsed instanceof ValueType.Parsed.Accepted accepted) {
            return (List<Given>) accepted.value();
        }
        throw new IllegalArgumentException(table.id() + "/" + id + ": " + parsed);
    }

    private Map<String, String> outputs(DecisionTable table, List<RowId> answers) {
        var expected = new LinkedHashMap<String, String>();
        answers.stream()
                .filter(answer -> answer.value().equals(row))
                .forEach(answer -> table.row(answer)
                        .orElseThrow()
                        .outputs()
                        .forEach((output, value) -> expected.put(answer + "." + output, Values.text(value))));
        return expected;
    }
}
