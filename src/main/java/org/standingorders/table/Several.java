package org.standingorders.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
                return part.isBlank() ? parsed : separatedOtherwise(text).orElse(parsed);
            }
            values.add(((Parsed.Accepted) parsed).value());
        }
        return Parsed.of(List.copyOf(values));
    }

    /** Good words that only lack the commas between them. */
    private Optional<Parsed> separatedOtherwise(String text) {
        var parts = Stream.of(text.split("[,;/|\\s]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        return parts.size() > 1 && parts.stream().map(element::parse).allMatch(Parsed.Accepted.class::isInstance)
                ? Optional.of(Parsed.refused(
                        "The list (" + text + ") must have commas between its words.",
                        "Maybe write it as " + String.join(", ", parts) + "."))
                : Optional.empty();
    }

    @Override
    public String describe() {
        return "a list, separated by commas, each " + element.describe();
    }
}
