package org.standingorders.app.lane;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;

/** How punctual the passing of time is, in numbers for operators (docs/operations.md). Safe for several threads. */
final class TimerMeters {
    private static final Duration[] TIMES = List.of(250, 500, 1000, 2000, 5000, 15_000, 60_000).stream()
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Timer lateness;
    private final Counter failed;

    TimerMeters(MeterRegistry registry) {
        lateness = Timer.builder("standing_orders.timers.lateness")
                .description("How late what was due was taken up")
                .serviceLevelObjectives(TIMES)
                .register(registry);
        failed = Counter.builder("standing_orders.timers.failed")
                .description("Programs for which time could not pass; tried again within seconds")
                .register(registry);
    }

    void taken(Duration late) {
        lateness.record(late);
    }

    void failed() {
        failed.increment();
    }
}
