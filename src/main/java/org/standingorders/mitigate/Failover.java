package org.standingorders.mitigate;

import java.util.List;

/** Where to switch to when the primary system has failed. */
public sealed interface Failover {

    /**
     * A way that the methodology knows.
     *
     * @param target {@code static_fallback_schedule} or {@code read_only_cache}
     * @param limitation what it cannot do, in words
     * @param steps in their order
     */
    record FailoverTo(String target, String limitation, List<String> steps) implements Failover {
        public FailoverTo {
            steps = List.copyOf(steps);
        }
    }

    /** There is none, and that is said instead of nothing (A40). */
    record NoFailover(String error) implements Failover {
        static final NoFailover DEFINED = new NoFailover("no failover defined");
    }
}
