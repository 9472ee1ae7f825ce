package org.standingorders.testkit;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Labels;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Subject;
import org.standingorders.table.UnaryTest;

/** Subjects of a table with random values, most of them at, just below or just above a constant of its cells. */
public final class RandomSubjects {
    private static final BigDecimal[] STEPS = {
        BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE.negate(), new BigDecimal("0.0001"), new BigDecimal("-0.0001")
    };

    private final Random random;
    private final List<BigDecimal> numbers = new ArrayList<>();
    private final List<String> words = new ArrayList<>(List.of("", "something else"));

    public RandomSubjects(DecisionTable table, long seed) {
        random = new Random(seed);
        numbers.add(BigDecimal.ZERO);
        table.rows().forEach(row -> row.tests().forEach(this::learn));
    }

    /** Up to three subjects of different kinds, as a question holds them. */
    public List<Object> some(DecisionTable table) {
        List<Object> some = new ArrayList<>();
        List<Subject> kinds = table.shape().subjects();
        for (int i = random.nextInt(3); i >= 0; i--) {
            some.add(subject(kinds.get(random.nextInt(kinds.size())).type()));
        }
        return some;
    }

    private void learn(UnaryTest test) {
        if (test instanceof UnaryTest.Equal equal && equal.value() instanceof String word) {
            words.add(word);
        }
        for (String word : test.describe().split("[ ,]+")) {
            if (word.matches("-?\\d+(\\.\\d+)?")) {
                numbers.add(new BigDecimal(word));
            }
        }
    }

    private Object subject(Class<? extends Record> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types)
                    .newInstance(Arrays.stream(types).map(this::value).toArray());
        } catch (ReflectiveOperationException unusual) {
            throw new IllegalStateException("The record (" + type + ") must take random values.", unusual);
        }
    }

    private @Nullable Object value(Class<?> type) {
        if (!type.isPrimitive() && type != List.class && type != Labels.class && random.nextInt(8) == 0) {
            return null;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        return type == int.class || type == Integer.class || type == BigDecimal.class ? number(type) : other(type);
    }

    private Object number(Class<?> type) {
        BigDecimal near = numbers.get(random.nextInt(numbers.size())).add(STEPS[random.nextInt(STEPS.length)]);
        return type == BigDecimal.class ? near.setScale(random.nextInt(4) + 4) : (Object) near.intValue();
    }

    private @Nullable Object other(Class<?> type) {
        if (type == String.class) {
            return words.get(random.nextInt(words.size()));
        }
        Map<Class<?>, Object> rest = Map.of(
                List.class, List.of(),
                Labels.class, Labels.of(Map.of("job", words.get(random.nextInt(words.size())))),
                Instant.class, Instant.EPOCH,
                LocalDate.class, LocalDate.EPOCH,
                Duration.class, Duration.ZERO);
        return rest.get(type);
    }
}
