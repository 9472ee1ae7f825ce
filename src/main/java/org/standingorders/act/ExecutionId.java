package org.standingorders.act;

import java.util.UUID;

/** Identity of one carrying out of a plan. */
public record ExecutionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
