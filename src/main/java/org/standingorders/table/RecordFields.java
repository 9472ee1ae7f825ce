package org.standingorders.table;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Named;

/** Turns a record type into a {@link Subject}: one field for each component of a kind that cells can test or show. */
final class RecordFields {
    private static final int LONGEST_TEXT = 256;
    private static final MethodType ANY_TO_ANY = MethodType.methodType(Object.class, Object.class);

    private RecordFields() {}

    static Subject subject(Class<? extends Record> type) {
        var fields = new LinkedHashMap<String, Field>();
        for (var component : type.getRecordComponents()) {
            typeOf(component.getType())
                    .ifPresent(valueType -> fields.put(component.getName(), field(component, valueType)));
        }
        return new Subject(type, Collections.unmodifiableMap(fields));
    }

    private static Field field(RecordComponent component, ValueType type) {
        var getter = getter(component);
        return new Field(
                component.getName(), column(component), type, component.getType(), subject -> invoke(getter, subject));
    }

    private static String column(RecordComponent component) {
        var named = component.getAnnotation(Named.class);
        return named == null ? Field.snake(component.getName()) : named.value();
    }

    private static MethodHandle getter(RecordComponent component) {
        try {
            return MethodHandles.publicLookup()
                    .unreflect(component.getAccessor())
                    .asType(ANY_TO_ANY);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(
                    "The record (" + component.getDeclaringRecord().getName() + ") must be public.", e);
        }
    }

    private static @Nullable Object invoke(MethodHandle getter, Object subject) {
        try {
            return getter.invokeExact(subject);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A record accessor threw a checked exception.", e);
        }
    }

    private static Optional<ValueType> typeOf(Class<?> type) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return Optional.of(new WholeNumber(-1_000_000_000_000L, 1_000_000_000_000L));
        }
        if (type == boolean.class || type == Boolean.class) {
            return Optional.of(new Flag());
        }
        if (type == BigDecimal.class) {
            return Optional.of(DecimalNumber.any());
        }
        return type.isEnum() ? Optional.of(choice(type)) : textual(type);
    }

    private static ValueType choice(Class<?> type) {
        return new Choice(List.of(type.getEnumConstants()));
    }

    private static Optional<ValueType> textual(Class<?> type) {
        boolean words = type == String.class || type == Labels.class || type == List.class;
        return words ? Optional.of(new Text(LONGEST_TEXT)) : Optional.empty();
    }
}
