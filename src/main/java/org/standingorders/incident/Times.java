package org.standingorders.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The instants of an incident that clocks are read from.
 *
 * @param detectedAt receipt of the fact that opened it; base of every escalation (S15)
 * @param onsetAt when the trouble began, as the fact claims; never after {@code detectedAt}
 * @param lastSeenAt newest detection of the same condition
 * @param severitySince when the present severity was set; base of the time tiers after a raise (A21)
 * @param worsenedAt when the defense level last got worse while it was open; null when it did not
 * @param responseStartedAt base of the phase time boxes (A33); null until the response starts
 * @param resolvedAt null while open
 */
public record Times(
        Instant detectedAt,
        Instant onsetAt,
        Instant lastSeenAt,
        Instant severitySince,
        @Nullable Instant worsenedAt,
        @Nullable Instant responseStartedAt,
        @Nullable Instant resolvedAt) {

    static Times detected(Instant at, Instant onsetAt) {
        return new Times(at, onsetAt.isAfter(at) ? at : onsetAt, at, at, null, null, null);
    }

    Times seen(Instant at) {
        return new Times(detectedAt, onsetAt, at, severitySince, worsenedAt, responseStartedAt, resolvedAt);
    }

    Times worsened(Instant at) {
        return new Times(detectedAt, onsetAt, lastSeenAt, severitySince, at, responseStartedAt, resolvedAt);
    }

    Times severityFrom(Instant at) {
        return new Times(detectedAt, onsetAt, lastSeenAt, at, worsenedAt, responseStartedAt, resolvedAt);
    }

    Times responding(Instant at) {
        Instant started = responseStartedAt == null ? at : responseStartedAt;
        return new Times(detectedAt, onsetAt, lastSeenAt, severitySince, worsenedAt, started, null);
    }

    Times reopened() {
        return new Times(detectedAt, onsetAt, lastSeenAt, severitySince, worsenedAt, responseStartedAt, null);
    }

    Times resolved(Instant at) {
        return new Times(detectedAt, onsetAt, lastSeenAt, severitySince, worsenedAt, responseStartedAt, at);
    }
}
