package org.standingorders.table;

import java.util.ArrayList;
import java.util.List;

/** A list of distinct values, written with commas between them. */
public record Several(ValueType element) implements ValueType {

    @Override
    public Parsed parse(String text) {
        var values = new ArrayList<Object>();
        for (var part : text.split(",", -1)) {
            var parsed = element.parse(part.strip());
            if (parsed instanceof Parsed.Accepted accepted && values.contains(accepted.value())) {
                return Parsed.refused(
                        "The value (" + part.strip() + ") must be listed once.", "Maybe delete the second.");
            }
            if (parsed instanceof Parsed.Refused) {
                return parsed;
            }
            values.add(((Parsed.Accepted) parsed).value());
        }
        return Parsed.of(List.copyOf(values));
    }

    @Override
    public String describe() {
        return "a list, separated by commas, each " + element.describe();
    }
}
