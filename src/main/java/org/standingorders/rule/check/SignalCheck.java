package org.standingorders.rule.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standingorders.fact.FactSchema;
import org.standingorders.fact.Field;
import org.standingorders.table.Assignments;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;
import org.standingorders.table.Template;

/** DT-00: the fields that a signal sets are fields of the fact it becomes, and none that the fact needs is left out. */
final class SignalCheck {
    private SignalCheck() {}

    static List<Finding> of(Rows signals) {
        return PolicyChecks.each(
                signals.inForce(),
                row -> Stream.of("firing", "resolved")
                        .flatMap(output -> findings(new Place(signals.table(), row, output))));
    }

    private record Place(DecisionTable table, Row row, String output) {
        Finding error(String code, String message, String hint) {
            return Finding.error(table.outputCell(row, output), code, message, hint);
        }
    }

    private static Stream<Finding> findings(Place place) {
        return place.row().output("fact_type", String.class).flatMap(FactSchema::named).stream()
                .flatMap(fact -> place.row().output(place.output(), Assignments.class).stream()
                        .flatMap(set -> Stream.concat(wrong(place, fact, set), missing(place, fact, set))));
    }

    private static Stream<Finding> wrong(Place place, FactSchema fact, Assignments set) {
        return set.values().entrySet().stream()
                .flatMap(one -> fact.fields().stream()
                        .filter(field -> field.jsonName().equals(one.getKey()))
                        .findFirst()
                        .map(field -> word(place, field, one.getValue()))
                        .orElseGet(() -> Stream.of(place.error(
                                "UNKNOWN_FIELD",
                                "The field (" + one.getKey() + ") must be one of " + fact.factType() + ".",
                                "Its fields are " + names(fact) + "."))));
    }

    private static Stream<Finding> word(Place place, Field field, Template value) {
        boolean fixed = value.places().isEmpty() && !field.choices().isEmpty();
        return !fixed || field.choices().contains(value.text())
                ? Stream.empty()
                : Stream.of(place.error(
                        "UNKNOWN_VALUE",
                        "The value (" + value + ") of " + field.jsonName() + " must be one of "
                                + String.join(", ", field.choices()) + ".",
                        "Maybe it is only a matter of capital letters."));
    }

    private static Stream<Finding> missing(Place place, FactSchema fact, Assignments set) {
        return fact.fields().stream()
                .filter(field -> field.required() && !field.presence().fromEnvelope())
                .filter(field -> !set.values().containsKey(field.jsonName()))
                .map(field -> place.error(
                        "MISSING_FIELD",
                        "A fact " + fact.factType() + " needs the field (" + field.jsonName() + ").",
                        "Maybe add " + field.jsonName() + " = a value, or a place such as {value}."));
    }

    private static String names(FactSchema fact) {
        return fact.fields().stream().map(Field::jsonName).collect(Collectors.joining(", "));
    }
}
