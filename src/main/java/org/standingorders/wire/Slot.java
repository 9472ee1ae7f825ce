package org.standingorders.wire;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactProblem.Code;
import org.standingorders.fact.TriState;

/**
 * One component of a record that is being read.
 *
 * @param absent what an absent member is taken to be; null means unknown or, where that may not be, refused
 */
record Slot(
        String name, Type type, boolean nullable, @Nullable Object absent) {

    static Slot of(RecordComponent component, Type type) {
        Class<?> raw = component.getType();
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Object absent = raw == TriState.class ? TriState.UNKNOWN : CollectionReader.empty(raw);
        return new Slot(RecordShape.name(component), type, nullable, nullable ? null : absent);
    }

    /** The value of this member of an object; null after noting a problem, or where it is unknown. */
    @Nullable
    Object member(Map<?, ?> object, Place place) {
        Object plain = object.get(name);
        if (plain != null) {
            return read(plain, place.member(name));
        }
        return absent != null || nullable ? absent : place.member(name).refuse(Code.REQUIRED, name + " must be given.");
    }

    @Nullable
    Object read(Object plain, Place place) {
        return ValueReader.of(type).read(plain, place);
    }
}
