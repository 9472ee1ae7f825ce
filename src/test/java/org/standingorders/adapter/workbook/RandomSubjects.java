package org.standingorders.adapter.workbook;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Labels;
import org.standingorders.table.Condition;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Subject;
import org.standingorders.table.UnaryTest;

/** Facts made up around the numbers and words of the tables, where a wrong operator shows; some values are unknown. */
final class RandomSubjects {
    private static final BigDecimal[] STEPS = {
        BigDecimal.ZERO,
        new BigDecimal("0.0000000001"),
        new BigDecimal("-0.0000000001"),
        BigDecimal.ONE,
        new BigDecimal(-1)
    };

    private final Map<String, List<Object>> constants;
    private final Random random;

    RandomSubjects(List<DecisionTable> tables, Random random) {
        this.constants = constants(tables);
        this.random = random;
    }

    Record next(Subject subject) {
        var values = Arrays.stream(subject.type().getRecordComponents())
                .map(component -> value(subject, component))
                .toArray();
        try {
            var types = Arrays.stream(subject.type().getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return subject.type().getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object value(Subject subject, RecordComponent component) {
        var type = component.getType();
        if (type == Labels.class) {
            return Labels.of(Map.of("job", String.valueOf(constant(subject, "labels.values[\"job\"]", "node"))));
        }
        var known = !component.getAnnotatedType().isAnnotationPresent(Nullable.class) || random.nextInt(4) > 0;
        return known ? value(type, constant(subject, component.getName(), BigDecimal.ONE)) : null;
    }

    private Object value(Class<?> type, Object constant) {
        if (type.isEnum()) {
            var constants = type.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        }
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type == String.class) {
            return random.nextInt(5) == 0 ? "something else" : constant.toString();
        }
        if (type == BigDecimal.class || type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return number(type, constant);
        }
        return structured(type);
    }

    private Object number(Class<?> type, Object constant) {
        var near = (constant instanceof BigDecimal number ? number : BigDecimal.ONE)
                .add(STEPS[random.nextInt(STEPS.length)]);
        if (type == BigDecimal.class) {
            return near;
        }
        return type == long.class || type == Long.class ? (Object) near.longValue() : (Object) near.intValue();
    }

    private static Object structured(Class<?> type) {
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        return type == LocalDate.class ? LocalDate.EPOCH : List.of();
    }

    /** One of the constants that the tables compare this field with. */
    private Object constant(Subject subject, String field, Object otherwise) {
        var known = constants.getOrDefault(subject.name() + "." + field, List.of(otherwise));
        return known.get(random.nextInt(known.size()));
    }

    private static Map<String, List<Object>> constants(List<DecisionTable> tables) {
        var constants = new HashMap<String, List<Object>>();
        for (var table : tables) {
            table.rows().stream()
                    .flatMap(row -> table.patterns(row).stream())
                    .flatMap(pattern -> pattern.constraints().stream())
                    .forEach(cell -> constants
                            .computeIfAbsent(field(cell.condition()), field -> new ArrayList<>())
                            .addAll(constants(cell.test())));
        }
        return constants;
    }

    private static String field(Condition condition) {
        return condition.subject().name() + "." + condition.field().name();
    }

    private static List<Object> constants(UnaryTest test) {
        var constant = Constants.of(test);
        return constant instanceof List<?> several ? List.copyOf(several) : List.of(constant);
    }
}
