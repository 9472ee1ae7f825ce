package org.standingorders.decide;

import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Strategy;

/**
 * A strategy that this incident has tried, or was refused.
 *
 * @param target the backup or commit that it went back to; null where it had none
 */
public record Tried(Strategy strategy, @Nullable String target, Result result) {

    /** Whether it stays so; what could not be prepared may be ready by now. */
    public boolean lasting() {
        return result != Result.IMPOSSIBLE;
    }

    /** What came of it. */
    public enum Result {
        /** It was not carried out as planned, or went wrong. */
        FAILED,
        /** It was carried out, and the trouble stayed (S51). */
        PARTIAL,
        /** Somebody refused it; it is not proposed again (DT-16). */
        DENIED,
        /** It helped, and the trouble came back. */
        RECURRED,
        /** It could not even be prepared. */
        IMPOSSIBLE;

        /** Whether the strategy is out, whatever its target. */
        boolean excludes() {
            return this == DENIED || this == IMPOSSIBLE;
        }
    }
}
