package org.standingorders.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.standingorders.escalate.EscalateQuestion;
import org.standingorders.escalate.Escalation;
import org.standingorders.fact.Decimals;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactSchema;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Reading;
import org.standingorders.rule.Answer;
import org.standingorders.rule.PolicyDigest;
import org.standingorders.rule.Question;

/** Records of any type, the same ones for the same seed; a record that refuses its values is tried again. */
public final class RandomRecords {
    private static final int TRIES = 1000;

    private final Random random;
    private final RandomFacts facts;
    private final Map<Class<?>, Supplier<Object>> plain = Map.ofEntries(
            Map.entry(String.class, () -> "w" + random().nextInt(100)),
            Map.entry(int.class, () -> random().nextInt(20)),
            Map.entry(Integer.class, () -> random().nextInt(20)),
            Map.entry(long.class, () -> random().nextLong()),
            Map.entry(Long.class, () -> random().nextLong()),
            Map.entry(boolean.class, () -> random().nextBoolean()),
            Map.entry(Boolean.class, () -> random().nextBoolean()),
            Map.entry(
                    BigDecimal.class,
                    () -> Decimals.exact(BigDecimal.valueOf(random().nextInt(), random().nextInt(9)))),
            Map.entry(Instant.class, () -> Instant.ofEpochMilli(1_768_055_400_000L + random().nextInt())),
            Map.entry(LocalDate.class, () -> LocalDate.of(2026, 1, 1).plusDays(random().nextInt(1000))),
            Map.entry(Duration.class, () -> Duration.ofMillis(random().nextInt(100_000_000))),
            Map.entry(UUID.class, () -> new UUID(random().nextLong(), random().nextLong())),
            Map.entry(Labels.class, () -> Labels.of(Map.of("a", "1", "b", "2"))),
            Map.entry(PolicyDigest.class, () -> new PolicyDigest("sha256:" + "0f".repeat(32))),
            Map.entry(Question.class, () -> next(EscalateQuestion.class)),
            Map.entry(Answer.class, () -> next(Escalation.class)),
            Map.entry(Fact.class, () -> facts().next(schema())),
            Map.entry(Reading.class, () -> facts().reading(schema())));

    public RandomRecords(long seed) {
        this.random = new Random(seed);
        this.facts = new RandomFacts(seed);
    }

    /** A value of the type: a record, a member of a sealed interface, a collection, or something plain. */
    public Object next(Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> of = (Class<?>) generic.getRawType();
            Type[] arguments = generic.getActualTypeArguments();
            return of.isRecord() ? record(of, arguments) : collection(of, arguments);
        }
        Class<?> raw = (Class<?>) type;
        Supplier<Object> known = plain.get(raw);
        if (known != null) {
            return known.get();
        }
        if (raw.isSealed()) {
            return next(pick(raw.getPermittedSubclasses()));
        }
        return raw.isEnum() ? pick(raw.getEnumConstants()) : record(raw);
    }

    private Object collection(Class<?> raw, Type[] arguments) {
        if (raw == Optional.class) {
            return random.nextBoolean() ? Optional.empty() : Optional.of(next(arguments[0]));
        }
        if (raw == Map.class) {
            return random.nextBoolean() ? Map.of() : Map.of(next(arguments[0]), next(arguments[1]));
        }
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> next(arguments[0]))
                .toList();
    }

    /** @param arguments in place of its type variables, in their order */
    private Object record(Class<?> type, Type... arguments) {
        Object record = null;
        for (int i = 0; i < TRIES && record == null; i++) {
            record = attempt(type, arguments);
        }
        if (record == null) {
            throw new IllegalArgumentException("No values for the record (" + type + ") were found.");
        }
        return record;
    }

    private @Nullable Object attempt(Class<?> type, Type[] arguments) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        @Nullable
        Object[] values = Arrays.stream(components)
                .map(each -> component(each, arguments))
                .toArray();
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (InvocationTargetException refused) {
            return null;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable Object component(RecordComponent component, Type[] arguments) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return nullable && random.nextBoolean() ? null : next(declared(component, arguments));
    }

    private static Type declared(RecordComponent component, Type[] arguments) {
        List<?> variables = List.of(component.getDeclaringRecord().getTypeParameters());
        int index = variables.indexOf(component.getGenericType());
        return index < 0 ? component.getGenericType() : arguments[index];
    }

    private <T> T pick(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private FactSchema schema() {
        List<FactSchema> all = FactSchema.all();
        return all.get(random.nextInt(all.size()));
    }

    private Random random() {
        return random;
    }

    private RandomFacts facts() {
        return facts;
    }
}
