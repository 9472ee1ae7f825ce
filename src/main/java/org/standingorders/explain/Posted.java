package org.standingorders.explain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.standingorders.notice.Fate;
import org.standingorders.notice.Notice;

/**
 * A notice, and what became of it.
 *
 * @param fate null while it is under way
 * @param settledAt when it met its fate; null while it is under way
 */
public record Posted(
        Notice notice, @Nullable Fate fate, @Nullable Instant settledAt) {

    /** As it stood then. */
    Posted at(Instant instant) {
        return settledAt != null && settledAt.isAfter(instant) ? new Posted(notice, null, null) : this;
    }

    boolean arrived() {
        return fate == Fate.DELIVERED;
    }

    /** Nobody where nobody could be reached. */
    String person() {
        return notice.to() == null ? "nobody" : notice.to().ref();
    }
}
