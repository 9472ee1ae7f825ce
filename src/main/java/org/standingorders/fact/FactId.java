package org.standingorders.fact;

import java.util.UUID;

/** The identity of a fact, chosen by its sender: posting it again changes nothing. */
public record FactId(UUID value) implements Comparable<FactId> {
    /** In the order of the bytes, as PostgreSQL sorts them; Java compares the halves as signed numbers. */
    @Override
    public int compareTo(FactId other) {
        int first = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return first != 0
                ? first
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
