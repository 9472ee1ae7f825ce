package org.standingorders.incident;

import java.util.UUID;

/** Names one entry of the decision log. */
public record DecisionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
