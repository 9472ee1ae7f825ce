package org.standingorders.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Field values in one cell, such as {@code consecutive_failures = 4; service = {labels.service}}, in that order. */
public record Assignments(Map<String, Template> values) {

    public Assignments {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Cells that hold assignments; each value is a template of the given type. */
    public record Type(Template.Type value) implements ValueType {
        private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9_]{0,63})\\s*=\\s*(.+)");

        @Override
        public Parsed parse(String text) {
            var values = new LinkedHashMap<String, Template>();
            for (var part : text.split(";")) {
                var form = FORM.matcher(part.strip());
                if (!form.matches() || values.containsKey(form.group(1))) {
                    return refuse(part.strip());
                }
                var parsed = value.parse(form.group(2).strip());
                if (parsed instanceof Parsed.Refused) {
                    return parsed;
                }
                values.put(form.group(1), (Template) ((Parsed.Accepted) parsed).value());
            }
            return Parsed.of(new Assignments(values));
        }

        private Parsed refuse(String part) {
            return Parsed.refused(
                    "The part (" + part + ") must be a field, an equals sign and a value, each field once.",
                    "Maybe write it like consecutive_failures = 4; service = {labels.service}.");
        }

        @Override
        public String describe() {
            return "field = value pairs separated by semicolons";
        }
    }
}
