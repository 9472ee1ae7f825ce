package org.standingorders.desk;

import io.vertx.core.Future;
import java.util.List;

/** Says whether this instance can do its work at the moment. */
public interface HealthDesk {

    /** Completes within seconds, whatever is broken. */
    Future<Health> health();

    /** How each part fares: the database, the policy, the lag of the lanes and timers. */
    record Health(List<Part> parts) {
        public Health {
            parts = List.copyOf(parts);
        }

        /** Whether this instance should be sent work. */
        public boolean ready() {
            return parts.stream().allMatch(Part::ready);
        }
    }

    /**
     * One part.
     *
     * @param name such as {@code database}
     * @param detail for an operator; no secret, no address
     */
    record Part(String name, boolean ready, String detail) {}
}
