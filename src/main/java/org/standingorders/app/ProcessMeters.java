package org.standingorders.app;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.util.function.ToLongFunction;
import org.standingorders.adapter.pg.Database;
import org.standingorders.adapter.pg.PoolUse;

/** The process and its connections, in numbers for operators (docs/operations.md). */
record ProcessMeters(MeterRegistry registry, Database database) {

    void bind() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        connections("used", PoolUse::used);
        connections("idle", PoolUse::idle);
        connections("waiting", PoolUse::waiting);
        counter("queued", "Requests that had to wait for a connection", use -> use.queued());
        counter("refused", "Requests that got no connection", use -> use.refused());
    }

    private void connections(String state, ToLongFunction<PoolUse> count) {
        Gauge.builder("standing_orders.connections", database, asked -> count.applyAsLong(asked.use()))
                .description("Connections to the database, and requests that wait for one")
                .tag("state", state)
                .register(registry);
    }

    private void counter(String name, String description, ToLongFunction<PoolUse> count) {
        FunctionCounter.builder(
                        "standing_orders.connections." + name, database, asked -> count.applyAsLong(asked.use()))
                .description(description)
                .register(registry);
    }
}
