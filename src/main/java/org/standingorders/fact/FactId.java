package org.standingorders.fact;

import java.util.UUID;

/** The identity of a fact, chosen by its sender: posting it again changes nothing. */
public record FactId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
