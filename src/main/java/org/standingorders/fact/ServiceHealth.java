package org.standingorders.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether one of the scheduler's services is up. */
@FactType("service_health")
public record ServiceHealth(
        @Key Service service, State state, @Nullable Instant since) implements Reading {
    /** The services the scheduler is made of. */
    public enum Service {
        @Spelled("api")
        API,
        @Spelled("celery")
        CELERY,
        @Spelled("scheduler")
        SCHEDULER,
        @Spelled("database")
        DATABASE,
        @Spelled("redis")
        REDIS,
        @Spelled("frontend")
        FRONTEND,
        @Spelled("mcp")
        MCP,
        @Spelled("notifier")
        NOTIFIER,
        @Spelled("other")
        OTHER;

        /** As in tables and JSON. */
        @Override
        public String toString() {
            return Spelling.of(this);
        }
    }

    /** What the service can do now. */
    public enum State {
        UP,
        DEGRADED,
        DOWN,
        MAINTENANCE
    }
}
