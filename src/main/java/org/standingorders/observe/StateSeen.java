package org.standingorders.observe;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactId;

/** One state of the system, or that nobody knows it. */
public sealed interface StateSeen {
    SystemState state();

    /** The instance or service; empty for the whole program. */
    String about();

    /** What it says, whichever facts do. */
    default StateSeen bare() {
        return this;
    }

    /**
     * A fresh fact tells it.
     *
     * @param value its known fields, such as {@code average = 0.97; capacity_blocks = 40}
     * @param derived whether it comes from DT-02, as no fresh fact says it itself
     */
    record Known(SystemState state, String about, String value, boolean derived, List<FactId> factIds)
            implements StateSeen {
        public Known {
            factIds = List.copyOf(factIds);
        }

        @Override
        public StateSeen bare() {
            return new Known(state, about, value, derived, List.of());
        }
    }

    /**
     * No fresh fact tells it.
     *
     * @param staleSince when the last one stopped being fresh; null = nobody ever reported it
     */
    record Unavailable(
            SystemState state, String about, @Nullable Instant staleSince) implements StateSeen {}
}
