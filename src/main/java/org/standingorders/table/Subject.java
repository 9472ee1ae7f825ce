package org.standingorders.table;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.standingorders.fact.Labels;

/** A kind of thing that conditions can ask about: one record type, by its simple name, with its fields. */
public record Subject(Class<? extends Record> type, Map<String, Field> fields) {
    private static final Pattern LABEL = Pattern.compile("labels\\.values\\[\"([A-Za-z_][A-Za-z0-9_]{0,63})\"]");

    public String name() {
        return type.getSimpleName();
    }

    /** The name as people write it, such as {@code api_health}. */
    public String column() {
        return Field.snake(name());
    }

    /** The field that people and JSON call this, such as {@code consecutive_failures} or {@code labels.job}. */
    public Optional<Field> fieldOfColumn(String column) {
        return column.startsWith("labels.")
                ? field("labels.values[\"" + column.substring("labels.".length()) + "\"]")
                : fields.values().stream()
                        .filter(field -> field.column().equals(column))
                        .findFirst()
                        .flatMap(field -> field(field.name()));
    }

    /** The field with this Java expression, such as {@code healthy} or {@code labels.values["job"]}. */
    public Optional<Field> field(String expression) {
        var label = LABEL.matcher(expression);
        return label.matches()
                ? Optional.ofNullable(fields.get("labels")).map(labels -> labelled(labels, label.group(1), expression))
                : Optional.ofNullable(fields.get(expression)).filter(field -> !expression.equals("labels"));
    }

    private static Field labelled(Field labels, String label, String expression) {
        return new Field(
                expression,
                "labels." + label,
                labels.type(),
                String.class,
                subject -> labels.accessor().read(subject) instanceof Labels all
                        ? all.values().get(label)
                        : null);
    }

    /** Whether this object is one of this kind. */
    public boolean covers(Object candidate) {
        return candidate instanceof Given given ? given.subject().type().equals(type) : type.isInstance(candidate);
    }
}
