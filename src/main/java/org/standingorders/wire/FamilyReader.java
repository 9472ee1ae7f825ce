package org.standingorders.wire;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactProblem.Code;

/**
 * Reads a record of a sealed family by the property that names it.
 *
 * @param wanted the family's interface, one below it, or one of its records; only for a record may the name be absent
 */
record FamilyReader(Family family, Class<?> wanted) implements ValueReader {

    /** A fact is flat and has a reader of its own. */
    static @Nullable Object fact(Object plain, Place place) {
        if (!(plain instanceof Map<?, ?> object)) {
            return place.wrong("a fact");
        }
        return FactObject.stored(object).fold(fact -> fact, refused -> place.refuseAll(refused.problems()));
    }

    @Override
    public @Nullable Object read(Object plain, Place place) {
        if (!(plain instanceof Map<?, ?> object)) {
            return place.wrong("an object");
        }
        Object tag = object.get(family.property());
        Class<?> type = tag == null && wanted.isRecord()
                ? wanted
                : tag instanceof String name ? family.members().get(name) : null;
        if (type == null || !wanted.isAssignableFrom(type)) {
            return unknown(place);
        }
        return RecordReader.of(type).read(plain, Set.of(family.property()), place);
    }

    private @Nullable Object unknown(Place place) {
        String names = String.join(", ", family.members().keySet());
        String message = "%s must be one of %s.".formatted(family.property(), names);
        return place.member(family.property()).refuse(Code.UNKNOWN_VALUE, message);
    }
}
