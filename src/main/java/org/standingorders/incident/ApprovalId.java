package org.standingorders.incident;

import java.util.UUID;

/** Identity of one question whether a plan may be carried out. */
public record ApprovalId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
