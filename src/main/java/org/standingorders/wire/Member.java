package org.standingorders.wire;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * One member of an object and how to get its value from the owner.
 *
 * @param tagged whether records of a sealed family say in this member which of the family they are; where the declared
 *     type already says it, they do not
 */
record Member(SerializableString encodedName, Source source, boolean tagged) {

    static Member of(String name, Source source, boolean tagged) {
        return new Member(new SerializedString(name), source, tagged);
    }

    static Source source(MethodHandle accessor) {
        return owner -> {
            try {
                return accessor.invokeExact(owner);
            } catch (Throwable broken) {
                throw new IllegalStateException("A component could not be read.", broken);
            }
        };
    }

    String name() {
        return encodedName.getValue();
    }

    @Nullable
    Object read(Object owner) {
        return source.read(owner);
    }

    /** Gets a value from its owner. */
    interface Source {
        @Nullable
        Object read(Object owner);
    }
}
