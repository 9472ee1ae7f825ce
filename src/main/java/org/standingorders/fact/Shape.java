package org.standingorders.fact;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The declared fields of a record and the way to build one; read by reflection once per record. */
public final class Shape {
    private static final ClassValue<Shape> ALL = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    private final Class<?> type;
    private final List<Field> fields;
    private final Map<String, Field> byJsonName = new HashMap<>();
    private final List<Field> required;
    private final List<Field> atLeastOne;
    private final MethodHandle constructor;

    private Shape(Class<?> type) {
        this.type = type;
        this.fields = readFields(type.getRecordComponents());
        fields.forEach(each -> byJsonName.put(each.jsonName(), each));
        this.required = fields.stream().filter(Field::required).toList();
        AtLeastOne alternatives = type.getAnnotation(AtLeastOne.class);
        this.atLeastOne = alternatives == null
                ? List.of()
                : Arrays.stream(alternatives.value()).map(this::declared).toList();
        this.constructor = constructor(type);
    }

    /** The shape of a record type whose components are all of types that facts have. */
    public static Shape of(Class<?> recordType) {
        return ALL.get(recordType);
    }

    public Class<?> type() {
        return type;
    }

    /** The fields in declared order. */
    public List<Field> fields() {
        return fields;
    }

    /** The fields without which the record is refused. */
    public List<Field> required() {
        return required;
    }

    /** The fields of which one must be given; empty when there is no such rule. */
    public List<Field> atLeastOne() {
        return atLeastOne;
    }

    /** The field with this component name. */
    public Optional<Field> field(String name) {
        return fields.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The field with this posted name, or null. */
    public @Nullable Field byJsonName(String jsonName) {
        return byJsonName.get(jsonName);
    }

    /** Builds the record from one value for each field, in order. Absent values must already be filled in. */
    public Object build(@Nullable Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (Throwable broken) {
            throw new IllegalStateException("The record (" + type.getSimpleName() + ") could not be built.", broken);
        }
    }

    private Field declared(String name) {
        return field(name).orElseThrow(() -> new IllegalArgumentException(type + " has no component (" + name + ")."));
    }

    private static List<Field> readFields(RecordComponent[] components) {
        List<Field> fields = new ArrayList<>();
        for (RecordComponent each : components) {
            fields.add(FieldReader.read(each, fields.size()));
        }
        return List.copyOf(fields);
    }

    private static MethodHandle constructor(Class<?> type) {
        try {
            Class<?>[] types = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<?> canonical = type.getConstructor(types);
            return MethodHandles.lookup()
                    .unreflectConstructor(canonical)
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("The record (" + type + ") must be public.", closed);
        }
    }
}
