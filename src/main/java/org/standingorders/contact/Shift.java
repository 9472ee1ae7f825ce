package org.standingorders.contact;

import java.time.Instant;

/**
 * A time in which a person holds a role, from an on-call calendar.
 *
 * @param from included
 * @param to not included
 */
public record Shift(String personRef, Instant from, Instant to) {
    public boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }
}
