package org.standingorders.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table in plain text: the canonical form that policy digests are taken over, and what a reviewer reads. Equal tables
 * give equal text, wherever their rows stand in a workbook; whatever changes a decision or its reason changes the text.
 */
public final class TableText {
    private TableText() {}

    /** All tables, in the order of their ids. */
    public static String of(List<DecisionTable> tables) {
        return tables.stream()
                .sorted(Comparator.comparing(DecisionTable::id))
                .map(TableText::of)
                .collect(Collectors.joining("\n"));
    }

    public static String of(DecisionTable table) {
        var shape = table.shape();
        var lines = new ArrayList<String>();
        lines.add(shape.id() + " " + shape.title());
        lines.add("  hit policy " + shape.hitPolicy() + ", point " + shape.point() + ", owner " + shape.owner());
        table.rows().forEach(row -> lines.addAll(row(table, row)));
        return String.join("\n", lines) + "\n";
    }

    /** One row, a line for each filled cell. */
    static List<String> row(DecisionTable table, Row row) {
        return Stream.of(
                        Stream.of(head(row)),
                        table.patterns(row).stream().flatMap(TableText::conditions),
                        table.shape().outputs().stream()
                                .filter(output -> row.outputs().containsKey(output.name()))
                                .map(output -> "    then " + output.name() + " = "
                                        + oneLine(Values.text(row.outputs().get(output.name())))),
                        text("why", row.rationale()),
                        text("source", row.sourceRef()))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String head(Row row) {
        var from = row.effectiveFrom() == null ? "" : " from " + row.effectiveFrom();
        var to = row.effectiveTo() == null ? "" : " until " + row.effectiveTo();
        return "  " + row.id() + (row.enabled() ? "" : " (off)") + from + to;
    }

    private static Stream<String> conditions(Pattern pattern) {
        return pattern.constraints().stream()
                .map(constraint -> "    if " + pattern.subject().name() + "."
                        + constraint.condition().column() + " "
                        + oneLine(constraint.test().describe()));
    }

    private static Stream<String> text(String word, String text) {
        return text.isEmpty() ? Stream.empty() : Stream.of("    " + word + " " + oneLine(text));
    }

    private static String oneLine(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
