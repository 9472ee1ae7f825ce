package org.standingorders.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Compares what a case expects with what the table answers: both the rows and the outputs, both ways. */
final class CaseVerdict {
    private CaseVerdict() {}

    static CaseResult of(Case one, Settlement settlement) {
        var hits = settlement.hits();
        var rows = hits.stream().map(hit -> hit.row().id()).distinct().toList();
        var problems = new ArrayList<String>();
        if (settlement instanceof Settlement.Conflict conflict) {
            problems.add(conflict.sentence());
        }
        if (!rows.equals(one.rows())) {
            problems.add("Expected " + shown(one.rows()) + " to answer, but got " + shown(rows) + ".");
        }
        one.outputs().forEach((place, expected) -> problems.addAll(output(hits, place, expected)));
        return new CaseResult(one, rows, problems);
    }

    private static List<String> output(List<Hit> hits, String place, String expected) {
        var dot = place.indexOf('.');
        var actual = hits.stream()
                .filter(hit -> hit.row().id().value().equals(place.substring(0, dot)))
                .findFirst()
                .map(hit -> hit.row().outputs().get(place.substring(dot + 1)))
                .map(Values::text)
                .orElse("nothing");
        return actual.equals(expected)
                ? List.of()
                : List.of("Expected " + place + " to be " + expected + ", but it is " + actual + ".");
    }

    private static String shown(List<RowId> rows) {
        return rows.isEmpty() ? "no row" : rows.stream().map(RowId::value).collect(Collectors.joining(", "));
    }
}
