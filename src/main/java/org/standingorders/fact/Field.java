package org.standingorders.fact;

import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One declared field of a reading, as decoding, decision tables, the API description and messages all see it.
 *
 * @param owner the simple name of the record that declares it, such as {@code ApiHealth}
 * @param name the component, such as {@code consecutiveFailures}
 * @param jsonName the posted name, such as {@code consecutive_failures}
 * @param type the boxed Java type of the value, or of each entry of a list
 * @param list true when the field holds a list of such values
 * @param position the place among the components of the record, from 0
 * @param presence what it means when the field is absent
 * @param unit the unit of a number, or empty
 * @param accessor reads the value, {@code (Object) -> Object}
 */
public record Field(
        String owner,
        String name,
        String jsonName,
        Kind kind,
        Class<?> type,
        boolean list,
        int position,
        Presence presence,
        String unit,
        Limits limits,
        MethodHandle accessor) {

    /** True when the field is part of what the reading is about. */
    public boolean key() {
        return presence.key();
    }

    /** True when a fact without this field is refused. */
    public boolean required() {
        return presence.required();
    }

    /** The allowed words of a choice or a tri-state; empty for other kinds. */
    public List<String> choices() {
        return type.isEnum() ? Spelling.words(type) : List.of();
    }

    /** The fields of a group. Throws for other kinds. */
    public Shape group() {
        return Shape.of(type);
    }

    /** The value in a record of the owning type; null when it is unknown. */
    public @Nullable Object read(Object record) {
        try {
            return accessor.invokeExact(record);
        } catch (Throwable broken) {
            throw new IllegalStateException("The component (" + this + ") could not be read.", broken);
        }
    }

    /** Why a value or list entry of the right Java type is not allowed, as a problem at this field; null when it is. */
    public @Nullable FactProblem problemWith(Object value) {
        return FieldCheck.problem(this, value);
    }

    /** The place of this field in its record, as a JSON pointer. */
    public String pointer() {
        return "/" + jsonName;
    }

    /** {@code ApiHealth.consecutiveFailures}, as decision tables name it. */
    @Override
    public String toString() {
        return owner + "." + name;
    }
}
