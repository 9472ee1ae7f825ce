package org.standingorders.adapter.http.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How many requests of each route came, how they ended, and how long they took. */
final class Meters {
    private static final String UNKNOWN = "unknown";
    private final MeterRegistry registry;
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Nanoseconds on a clock that only goes forward. */
    long clock() {
        return registry.config().clock().monotonicTime();
    }

    void answered(@Nullable Route route, int status, long sinceClock) {
        timers.computeIfAbsent(new Key(route, status), this::timer).record(clock() - sinceClock, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Key key) {
        return Timer.builder("http.server.requests")
                .description("Requests by route and status")
                .tag("method", key.route == null ? UNKNOWN : key.route.method().name())
                .tag("route", key.route == null ? UNKNOWN : key.route.path())
                .tag("status", String.valueOf(key.status))
                .publishPercentileHistogram()
                .register(registry);
    }

    private record Key(@Nullable Route route, int status) {}
}
