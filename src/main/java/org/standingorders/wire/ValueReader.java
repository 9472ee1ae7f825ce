package org.standingorders.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Fact;

/** Turns plain JSON values into values of one declared type. */
interface ValueReader {
    Map<Type, ValueReader> ALL = new ConcurrentHashMap<>();

    /** The value, or null after noting what is wrong at the place. */
    @Nullable
    Object read(Object plain, Place place);

    /** The reader of a declared type. Throws when the type has no JSON form. */
    static ValueReader of(Type type) {
        ValueReader known = ALL.get(type);
        if (known == null) {
            known = make(type);
            ALL.put(type, known);
        }
        return known;
    }

    private static ValueReader make(Type type) {
        if (type instanceof Class<?> plain) {
            return ofClass(plain);
        }
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            return raw.isRecord()
                    ? RecordReader.of(generic)
                    : CollectionReader.of(raw, generic.getActualTypeArguments());
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0]);
        }
        return of(((TypeVariable<?>) type).getBounds()[0]);
    }

    private static ValueReader ofClass(Class<?> type) {
        if (type == Fact.class) {
            return FamilyReader::fact;
        }
        Family family = type.isInterface() || type.isRecord() ? Family.of(type) : null;
        if (family != null) {
            return new FamilyReader(family, type);
        }
        return type.isRecord() ? RecordReader.of(type) : ScalarReader.of(type);
    }

    /** Casts what the reader of a type has read, where the type may be primitive. */
    @SuppressWarnings("unchecked")
    static <T> T cast(Class<T> type, Object value) {
        return (T) value;
    }
}
