package org.standingorders.app.lane;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.standingorders.adapter.pg.JudgedFact;
import org.standingorders.adapter.pg.LogEntry;
import org.standingorders.adapter.pg.ProgramChange;
import org.standingorders.desk.Receipt;

/** What the lanes do, in numbers for operators (docs/operations.md). Safe for several threads. */
final class LaneMeters {
    private static final double[] SUBMISSIONS = {1, 4, 16, 64, 256};
    private static final Duration[] TIMES = List.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000).stream()
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Timer deciding;
    private final Timer stored;
    private final Timer failed;
    private final DistributionSummary submissions;
    private final Counter refused;
    private final Counter quarantined;

    LaneMeters(MeterRegistry registry) {
        this.registry = registry;
        deciding = timer("standing_orders.deciding", "Time that the rules took for a batch");
        stored = timer("standing_orders.batch", "Time from the lock to the commit of a batch", "outcome", "done");
        failed = timer("standing_orders.batch", "Time from the lock to the commit of a batch", "outcome", "failed");
        submissions = DistributionSummary.builder("standing_orders.batch.submissions")
                .description("Submissions that were decided together")
                .serviceLevelObjectives(SUBMISSIONS)
                .register(registry);
        refused = counter("standing_orders.submissions.refused", "Submissions refused because too many waited");
        quarantined =
                counter("standing_orders.facts.quarantined", "Facts stored without effect: a rule failed on them");
        for (Receipt.Fate fate : Receipt.Fate.values()) {
            facts(fate);
        }
    }

    /** Numbers that are read off whenever somebody asks. */
    void watch(Supplier<Number> submissionsUnderWay, Supplier<Number> factsUnderWay, Supplier<Number> workersHeldUp) {
        Gauge.builder("standing_orders.submissions.under_way", submissionsUnderWay)
                .description("Submissions that wait or are being decided")
                .register(registry);
        Gauge.builder("standing_orders.facts.under_way", factsUnderWay)
                .description("Facts that wait or are being decided")
                .register(registry);
        Gauge.builder("standing_orders.workers.held_up", workersHeldUp)
                .description("Threads that wait for rules that take longer than any should")
                .register(registry);
    }

    /** Starts a clock for {@link #stored}, {@link #failed} and {@link #decided}. */
    Timer.Sample start() {
        return Timer.start(registry);
    }

    void decided(Timer.Sample since) {
        since.stop(deciding);
    }

    void refused() {
        refused.increment();
    }

    void failed(Timer.Sample since) {
        since.stop(failed);
    }

    void stored(Timer.Sample since, Judged judged) {
        since.stop(stored);
        submissions.record(judged.verdicts().size());
        judged.verdicts().forEach(this::answered);
        judged.dockets().values().forEach(docket -> changed(docket.change()));
    }

    private void answered(Verdict verdict) {
        if (verdict.answer() instanceof Receipt receipt) {
            receipt.results().forEach(each -> facts(each.status()).increment());
        }
    }

    private void changed(ProgramChange change) {
        for (LogEntry entry : change.entries()) {
            registry.counter(
                            "standing_orders.decisions",
                            "point",
                            entry.decision().point().toString())
                    .increment();
        }
        for (JudgedFact fact : change.facts()) {
            if (fact.problem() != null) {
                quarantined.increment();
            }
        }
    }

    private Counter facts(Receipt.Fate fate) {
        return Counter.builder("standing_orders.facts")
                .description("Facts by what became of them")
                .tag("fate", fate.toString())
                .register(registry);
    }

    private Timer timer(String name, String description, String... tags) {
        return Timer.builder(name)
                .description(description)
                .tags(tags)
                .serviceLevelObjectives(TIMES)
                .register(registry);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }
}
