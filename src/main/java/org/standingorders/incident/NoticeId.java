package org.standingorders.incident;

import java.util.UUID;

/** Identity of a notice, constant over all its attempts (UUIDv7). */
public record NoticeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
