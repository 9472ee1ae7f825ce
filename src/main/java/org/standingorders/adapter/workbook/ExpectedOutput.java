package org.standingorders.adapter.workbook;

import java.util.List;
import java.util.Optional;
import org.standingorders.table.RowId;
import org.standingorders.table.TableShape;
import org.standingorders.table.Values;

/**
 * One output that a case expects.
 *
 * @param place row and output, such as {@code X2.tier}
 * @param value in the form in which values are compared
 */
record ExpectedOutput(String place, String value) {
    static final String NOTHING = "nothing";

    /** Empty unless the line names an answering row, an output of the table and a value it can have, or {@code nothing}. */
    static Optional<ExpectedOutput> of(TableShape shape, List<RowId> answers, String line) {
        var equals = line.indexOf('=');
        var place = equals < 0 ? line : line.substring(0, equals).strip();
        var dot = place.indexOf('.');
        if (equals < 0
                || dot < 0
                || answers.stream().noneMatch(row -> row.value().equals(place.substring(0, dot)))) {
            return Optional.empty();
        }
        var value = line.substring(equals + 1).strip();
        return shape.outputs().stream()
                .filter(output -> output.name().equals(place.substring(dot + 1)))
                .findFirst()
                .flatMap(output -> value.equals(NOTHING)
                        ? Optional.of(NOTHING)
                        : Optional.ofNullable(output.type().parse(value).value())
                                .map(Values::text))
                .map(text -> new ExpectedOutput(place, text));
    }
}
