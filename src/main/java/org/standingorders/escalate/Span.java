package org.standingorders.escalate;

import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param until the first instant that is no longer in it
 */
public record Span(Instant from, Instant until) {

    boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    boolean empty() {
        return !from.isBefore(until);
    }

    /** What of it lies within another; may be empty. */
    Span within(Span other) {
        return new Span(
                from.isBefore(other.from) ? other.from : from, until.isAfter(other.until) ? other.until : until);
    }
}
