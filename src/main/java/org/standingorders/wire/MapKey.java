package org.standingorders.wire;

import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Map keys are texts in JSON, whatever they are in Java. */
final class MapKey {
    private static final Set<Type> NUMBERS = Set.of(Integer.class, Long.class);

    private MapKey() {}

    static @Nullable Object read(Type type, String name, Place place) {
        try {
            Object plain = NUMBERS.contains(type) ? (Object) Long.valueOf(name) : name;
            return ValueReader.of(type).read(plain, place);
        } catch (NumberFormatException broken) {
            return place.wrong("a whole number");
        }
    }
}
