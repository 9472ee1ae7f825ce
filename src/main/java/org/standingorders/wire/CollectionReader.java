package org.standingorders.wire;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Readers of lists, sets, maps and optionals. What they return cannot be changed and keeps the order of the text. */
final class CollectionReader {
    private CollectionReader() {}

    static ValueReader of(Class<?> raw, Type[] arguments) {
        Type last = arguments[arguments.length - 1];
        if (raw == Optional.class) {
            return (plain, place) -> Optional.ofNullable(ValueReader.of(last).read(plain, place));
        }
        if (raw == List.class || raw == Collection.class) {
            return (plain, place) -> list(plain, last, place);
        }
        if (raw == Set.class || raw == SortedSet.class) {
            return (plain, place) -> set(list(plain, last, place), raw == SortedSet.class);
        }
        if (raw == Map.class || raw == SortedMap.class) {
            return (plain, place) -> map(plain, arguments, raw == SortedMap.class, place);
        }
        throw new IllegalArgumentException("The type (" + raw.getName() + ") has no JSON form.");
    }

    /** What an absent collection is taken to be, or null for other types. */
    static @Nullable Object empty(Class<?> raw) {
        if (raw == Optional.class) {
            return Optional.empty();
        }
        if (raw == List.class || raw == Collection.class) {
            return List.of();
        }
        if (raw == Set.class || raw == SortedSet.class) {
            return Collections.emptySortedSet();
        }
        return raw == Map.class || raw == SortedMap.class ? Collections.emptySortedMap() : null;
    }

    private static @Nullable List<Object> list(Object plain, Type type, Place place) {
        if (!(plain instanceof List<?> entries)) {
            place.wrong("a list");
            return null;
        }
        List<Object> values = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Object value = entry(entries.get(i), type, place.member(String.valueOf(i)));
            if (value != null) {
                values.add(value);
            }
        }
        return Collections.unmodifiableList(values);
    }

    private static @Nullable Object entry(@Nullable Object plain, Type type, Place place) {
        return plain == null ? place.wrong("given") : ValueReader.of(type).read(plain, place);
    }

    private static @Nullable Set<Object> set(@Nullable List<Object> values, boolean sorted) {
        if (values == null) {
            return null;
        }
        return sorted
                ? Collections.unmodifiableSortedSet(new TreeSet<>(values))
                : Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    private static @Nullable Object map(Object plain, Type[] arguments, boolean sorted, Place place) {
        if (!(plain instanceof Map<?, ?> object)) {
            return place.wrong("an object");
        }
        Map<Object, Object> values = sorted ? new TreeMap<>() : new LinkedHashMap<>();
        object.forEach((name, each) -> {
            Place member = place.member((String) name);
            Object key = MapKey.read(arguments[0], (String) name, member);
            Object value = entry(each, arguments[1], member);
            if (key != null && value != null) {
                values.put(key, value);
            }
        });
        return sorted
                ? Collections.unmodifiableSortedMap((SortedMap<Object, Object>) values)
                : Collections.unmodifiableMap(values);
    }
}
