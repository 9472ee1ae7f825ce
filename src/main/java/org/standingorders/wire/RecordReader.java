package org.standingorders.wire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactProblem.Code;

/** Reads the records of one type. A record that refuses its values by an exception becomes a problem with its message. */
final class RecordReader implements ValueReader {
    private static final ClassValue<RecordReader> PLAIN = new ClassValue<>() {
        @Override
        protected RecordReader computeValue(Class<?> type) {
            return new RecordReader(type, type);
        }
    };

    private final List<Slot> slots;
    private final List<String> names;
    private final boolean bare;
    private final MethodHandle constructor;

    private RecordReader(Class<?> raw, Type declared) {
        RecordComponent[] components = raw.getRecordComponents();
        this.slots = Arrays.stream(components)
                .map(each -> Slot.of(each, Generics.resolve(each.getGenericType(), declared)))
                .toList();
        this.names = slots.stream().map(Slot::name).toList();
        this.bare = RecordShape.of(raw).isBare();
        this.constructor = constructor(raw, components);
    }

    static RecordReader of(Class<?> type) {
        return PLAIN.get(type);
    }

    /** The reader of a record with arguments for its type variables. */
    static RecordReader of(ParameterizedType type) {
        return new RecordReader((Class<?>) type.getRawType(), type);
    }

    @Override
    public @Nullable Object read(Object plain, Place place) {
        return bare
                ? build(new @Nullable Object[] {slots.get(0).read(plain, place)}, place)
                : read(plain, Set.of(), place);
    }

    /** The same, leaving alone the members of these names. */
    @Nullable
    Object read(Object plain, Set<String> others, Place place) {
        if (!(plain instanceof Map<?, ?> object)) {
            return place.wrong("an object");
        }
        @Nullable
        Object[] values = slots.stream().map(each -> each.member(object, place)).toArray();
        object.keySet().stream()
                .map(String.class::cast)
                .filter(each -> !names.contains(each) && !others.contains(each))
                .forEach(each -> unknown(each, place));
        return build(values, place);
    }

    private void unknown(String name, Place place) {
        String message = "This is not a field here. " + Nearest.advice(name, names);
        place.member(name).refuse(Code.UNKNOWN_FIELD, message);
    }

    private @Nullable Object build(@Nullable Object[] values, Place place) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && !slots.get(i).nullable()) {
                return null;
            }
        }
        try {
            return (Object) constructor.invokeExact(values);
        } catch (IllegalArgumentException refused) {
            return place.refuse(Code.INCONSISTENT, String.valueOf(refused.getMessage()));
        } catch (Throwable broken) {
            throw new IllegalStateException("A record could not be built.", broken);
        }
    }

    private static MethodHandle constructor(Class<?> raw, RecordComponent[] components) {
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> canonical = raw.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflectConstructor(canonical)
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
