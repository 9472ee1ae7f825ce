package org.standingorders.adapter.http.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** How many requests of each route came, how they ended, and how long they took. */
final class Meters {
    private static final int STATUSES = 600;
    private static final Duration[] BOUNDS = List.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000).stream()
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Map<Route, RouteTimers> byRoute = new IdentityHashMap<>();
    private final List<Counter> refusals;
    private final RouteTimers unknown = new RouteTimers("unknown", "unknown");

    Meters(MeterRegistry registry, List<Route> routes) {
        this.registry = registry;
        refusals = Arrays.stream(ProblemType.values())
                .map(type -> refusals(registry, type))
                .toList();
        routes.forEach(
                route -> byRoute.put(route, new RouteTimers(route.method().name(), route.path())));
    }

    private static Counter refusals(MeterRegistry registry, ProblemType type) {
        return Counter.builder("http.server.refusals")
                .description("Requests that were refused, by reason")
                .tag("problem", type.slug())
                .register(registry);
    }

    /** Nanoseconds on a clock that only goes forward. */
    long clock() {
        return registry.config().clock().monotonicTime();
    }

    void answered(@Nullable Route route, int status, long sinceClock) {
        byRoute.getOrDefault(route, unknown).of(status).record(clock() - sinceClock, TimeUnit.NANOSECONDS);
    }

    /** Counts a refusal by its reason. */
    void refused(ProblemType type) {
        refusals.get(type.ordinal()).increment();
    }

    /** A route's timers, made when their status is first answered. */
    private final class RouteTimers {
        private final String method;
        private final String path;
        private final AtomicReferenceArray<@Nullable Timer> byStatus = new AtomicReferenceArray<>(STATUSES);

        RouteTimers(String method, String path) {
            this.method = method;
            this.path = path;
        }

        Timer of(int status) {
            Timer known = byStatus.get(status);
            return known == null ? make(status) : known;
        }

        private Timer make(int status) {
            Timer timer = Timer.builder("http.server.requests")
                    .description("Requests by route and status")
                    .tag("method", method)
                    .tag("route", path)
                    .tag("status", String.valueOf(status))
                    .serviceLevelObjectives(BOUNDS)
                    .register(registry);
            byStatus.set(status, timer);
            return timer;
        }
    }
}
