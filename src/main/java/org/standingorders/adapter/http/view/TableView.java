package org.standingorders.adapter.http.view;

import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.standingorders.adapter.http.server.Body;
import org.standingorders.table.Condition;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Output;
import org.standingorders.table.Pattern;
import org.standingorders.table.Row;
import org.standingorders.table.TableShape;
import org.standingorders.table.UnaryTest;
import org.standingorders.table.Values;

/** A decision table with its rows. */
public final class TableView {
    private TableView() {}

    public static Body of(DecisionTable table) {
        TableShape shape = table.shape();
        return new Body()
                .put("id", shape.id())
                .put("title", shape.title())
                .put("hit_policy", shape.hitPolicy())
                .put("point", shape.point())
                .put("owner", shape.owner())
                .put(
                        "conditions",
                        shape.conditions().stream().map(TableView::condition).toList())
                .put("outputs", shape.outputs().stream().map(TableView::output).toList())
                .put("rows", table.rows().stream().map(row -> row(table, row)).toList());
    }

    private static Body condition(Condition condition) {
        return new Body()
                .put("subject", condition.subject().name())
                .put("column", condition.column())
                .put("operator", condition.operator().sign())
                .put("label", oneLine(condition.label()))
                .put("takes", condition.cellType().describe());
    }

    private static Body output(Output output) {
        return new Body()
                .put("name", output.name())
                .put("label", oneLine(output.label()))
                .put("takes", output.type().describe())
                .put("required", output.required());
    }

    private static Body row(DecisionTable table, Row row) {
        return new Body()
                .put("id", row.id())
                .put("enabled", row.enabled())
                .put("effective_from", row.effectiveFrom())
                .put("effective_to", row.effectiveTo())
                .put("conditions", conditions(table.patterns(row)))
                .put("outputs", outputs(row.outputs()))
                .put("why", row.rationale())
                .put("source", row.sourceRef())
                .put("cell", row.anchor().toString());
    }

    private static List<Body> conditions(List<Pattern> patterns) {
        return patterns.stream()
                .flatMap(pattern -> pattern.constraints().stream())
                .map(cell -> new Body()
                        .put("subject", cell.condition().subject().name())
                        .put("column", cell.condition().column())
                        .put("test", cell.test().describe()))
                .toList();
    }

    private static Map<String, Object> outputs(Map<String, Object> outputs) {
        Map<String, Object> shown = new TreeMap<>(outputs);
        shown.replaceAll(
                (name, value) -> value instanceof UnaryTest || value instanceof Temporal || value instanceof ZoneId
                        ? Values.text(value)
                        : value);
        return shown;
    }

    private static String oneLine(String label) {
        return label.lines().collect(Collectors.joining(" "));
    }
}
