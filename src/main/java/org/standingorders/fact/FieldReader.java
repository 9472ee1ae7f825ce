package org.standingorders.fact;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the declaration of one record component, once, when its record is first used. */
final class FieldReader {
    private FieldReader() {}

    static Field read(RecordComponent component, int position) {
        boolean list = component.getType() == List.class;
        Class<?> type = boxed(list ? entryType(component) : component.getType());
        Unit unit = component.getAnnotation(Unit.class);
        return new Field(
                component.getDeclaringRecord().getSimpleName(),
                component.getName(),
                JsonName.of(component),
                Kind.of(type),
                type,
                list,
                position,
                presence(component, type, list),
                unit == null ? "" : unit.value(),
                Limits.of(component, type),
                accessor(component));
    }

    private static Class<?> entryType(RecordComponent component) {
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static Presence presence(RecordComponent component, Class<?> type, boolean list) {
        Object absent = absent(component, type, list);
        boolean nullable = isNullable(component.getAnnotatedType());
        return new Presence(
                component.isAnnotationPresent(Key.class),
                absent == null && !nullable,
                component.isAnnotationPresent(FromEnvelope.class),
                absent);
    }

    private static boolean isNullable(AnnotatedElement type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object absent(RecordComponent component, Class<?> type, boolean list) {
        Default assumed = component.getAnnotation(Default.class);
        if (assumed != null) {
            return type.isEnum() ? Spelling.constants(type).get(assumed.value()) : assumed.value();
        }
        if (list) {
            return List.of();
        }
        return type == TriState.class ? TriState.UNKNOWN : null;
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            return MethodHandles.lookup()
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException("The record of the component (" + component + ") must be public.", closed);
        }
    }
}
