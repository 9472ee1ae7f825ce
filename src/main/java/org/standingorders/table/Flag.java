package org.standingorders.table;

import java.util.Locale;

/** True or false. */
public record Flag() implements ValueType {

    @Override
    public Parsed parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Parsed.of(true);
            case "false" -> Parsed.of(false);
            default ->
                Parsed.refused(
                        "The value (" + text + ") must be true or false.",
                        "Maybe choose from the cell's drop-down list.");
        };
    }

    @Override
    public String describe() {
        return "true or false";
    }
}
