package org.standingorders.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Remembered.Memory;

/**
 * The declared vocabulary of one fact type (domain.md 6.2).
 *
 * @param factType the posted name, such as {@code api_health}
 * @param readingType the record, such as {@link ApiHealth}
 * @param keyFields the fields that make up the key, in order
 * @param memory how much of it a situation remembers
 */
public record FactSchema(
        String factType, Class<? extends Reading> readingType, Shape shape, List<Field> keyFields, Memory memory) {
    private static final List<FactSchema> ALL = Arrays.stream(Reading.class.getPermittedSubclasses())
            .map(each -> read(each.asSubclass(Reading.class)))
            .toList();
    private static final Map<String, FactSchema> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(FactSchema::factType, Function.identity()));
    private static final Map<Class<?>, FactSchema> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(FactSchema::readingType, Function.identity()));

    /** Every fact type, in the order in which {@link Reading} permits them. */
    public static List<FactSchema> all() {
        return ALL;
    }

    /** The schema of a posted {@code fact_type}. */
    public static Optional<FactSchema> named(String factType) {
        return Optional.ofNullable(BY_NAME.get(factType));
    }

    /** The schema of a record type. */
    public static FactSchema of(Class<? extends Reading> readingType) {
        @Nullable FactSchema schema = BY_TYPE.get(readingType);
        if (schema == null) {
            throw new IllegalArgumentException("The type (" + readingType + ") is not a reading.");
        }
        return schema;
    }

    /** The field that decision tables name {@code ApiHealth.consecutiveFailures}. */
    public static Optional<Field> path(String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : ALL.stream()
                        .filter(each -> each.readingType.getSimpleName().equals(path.substring(0, dot)))
                        .findFirst()
                        .flatMap(each -> each.field(path.substring(dot + 1)));
    }

    public List<Field> fields() {
        return shape.fields();
    }

    public Optional<Field> field(String name) {
        return shape.field(name);
    }

    /** What a reading is about: its key values joined with {@code /}; unknown ones left out, empty for the whole program. */
    public String keyOf(Reading reading) {
        if (keyFields.size() == 1) {
            return text(keyFields.get(0).read(reading));
        }
        return keyFields.stream()
                .map(each -> text(each.read(reading)))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("/"));
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Enum<?> constant ? Spelling.of(constant) : value.toString();
    }

    private static FactSchema read(Class<? extends Reading> type) {
        Shape shape = Shape.of(type);
        List<Field> keys = shape.fields().stream().filter(Field::key).toList();
        return new FactSchema(type.getAnnotation(FactType.class).value(), type, shape, keys, Memory.of(type));
    }
}
