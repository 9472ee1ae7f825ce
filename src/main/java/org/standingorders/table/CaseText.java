package org.standingorders.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How the facts of a case are written: one subject a line, {@code api_health: service = api; consecutive_failures = 4};
 * the subject's name may be left out where the table asks about one subject only.
 */
public final class CaseText {
    private CaseText() {}

    /** The facts, or the first thing that is wrong with them. */
    public static ValueType.Parsed given(TableShape shape, String text) {
        var given = new ArrayList<Given>();
        for (var line : text.split("\n")) {
            var parsed =
                    line.isBlank() ? Optional.<ValueType.Parsed>empty() : Optional.of(subject(shape, line.strip()));
            if (parsed.isPresent() && parsed.get() instanceof ValueType.Parsed.Refused) {
                return parsed.get();
            }
            parsed.ifPresent(accepted -> given.add((Given) ((ValueType.Parsed.Accepted) accepted).value()));
        }
        return ValueType.Parsed.of(List.copyOf(given));
    }

    /** The facts as text that {@link #given} reads back. */
    public static String of(TableShape shape, List<Given> given) {
        return given.stream().map(one -> of(shape, one)).collect(Collectors.joining("\n"));
    }

    /** A case in one text: equal for equal cases, wherever they stand in a workbook. */
    public static String of(Case one) {
        var lines = new ArrayList<String>();
        lines.add(one.table() + " " + one.id());
        one.given().forEach(given -> lines.add("given " + given.subject().column() + ": " + values(given)));
        lines.add("rows " + one.rows().stream().map(RowId::value).collect(Collectors.joining(", ")));
        new TreeMap<>(one.outputs()).forEach((output, value) -> lines.add("output " + output + " = " + value));
        return String.join("\n", lines);
    }

    private static String of(TableShape shape, Given given) {
        return shape.subjects().size() == 1 ? values(given) : given.subject().column() + ": " + values(given);
    }

    private static String values(Given given) {
        var fields = given.subject().fields().keySet().stream().toList();
        return given.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey((one, other) ->
                        Integer.compare(fields.indexOf(one.split("\\.")[0]), fields.indexOf(other.split("\\.")[0]))))
                .map(entry ->
                        given.subject().field(entry.getKey()).orElseThrow().column() + " = "
                                + Values.text(entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static ValueType.Parsed subject(TableShape shape, String line) {
        var colon = line.indexOf(':');
        var equals = line.indexOf('=');
        var named = colon > 0 && (equals < 0 || colon < equals);
        var subjects = shape.subjects();
        var subject = named
                ? subjects.stream()
                        .filter(one ->
                                one.column().equals(line.substring(0, colon).strip()))
                        .findFirst()
                : subjects.stream().filter(one -> subjects.size() == 1).findFirst();
        return subject.map(found -> values(found, named ? line.substring(colon + 1) : line))
                .orElseGet(() -> ValueType.Parsed.refused(
                        "The line (" + line + ") must begin with what it is about: "
                                + subjects.stream().map(Subject::column).collect(Collectors.joining(", ")) + ".",
                        "Maybe write " + subjects.get(0).column() + ": field = value; field = value."));
    }

    private static ValueType.Parsed values(Subject subject, String text) {
        var values = new LinkedHashMap<String, Object>();
        for (var part : text.split(";")) {
            if (part.isBlank()) {
                continue;
            }
            var parsed = value(subject, part.strip(), values);
            if (parsed instanceof ValueType.Parsed.Refused) {
                return parsed;
            }
        }
        return ValueType.Parsed.of(new Given(subject, values));
    }

    private static ValueType.Parsed value(Subject subject, String part, Map<String, Object> values) {
        var equals = part.indexOf('=');
        var column = equals < 0 ? part : part.substring(0, equals).strip();
        var field = subject.fieldOfColumn(column);
        if (equals < 0 || field.isEmpty()) {
            return ValueType.Parsed.refused(
                    "The part (" + part + ") must be a field of " + subject.column() + ", an equals sign and a value.",
                    "The fields are " + columns(subject) + ".");
        }
        var parsed = field.get().type().parse(part.substring(equals + 1).strip());
        Optional.ofNullable(parsed.value())
                .ifPresent(value -> values.put(field.get().name(), value));
        return parsed;
    }

    private static String columns(Subject subject) {
        return subject.fields().values().stream().map(Field::column).collect(Collectors.joining(", "));
    }
}
