package org.standingorders.bench.decision;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.standingorders.detect.DetectQuestion;
import org.standingorders.detect.Detected;
import org.standingorders.escalate.EscalateQuestion;
import org.standingorders.escalate.Escalation;
import org.standingorders.fact.ApiHealth;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Quality;
import org.standingorders.flow.Input;
import org.standingorders.flow.Outcome;
import org.standingorders.flow.Recollection;
import org.standingorders.flow.ResponseFlow;
import org.standingorders.flow.Rulebook;
import org.standingorders.flow.Situation;
import org.standingorders.rule.Ruling;
import org.standingorders.rule.Severity;
import org.standingorders.testkit.Shipped;

/** The decision points under the policy as shipped, and the whole turn that a fact takes, among 2,000 services. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 1)
public class DecisionBenchmark {
    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");
    private static final Duration WAITED = Duration.ofMinutes(16);
    private static final int SERVICES = 2_000;

    private final Rulebook rulebook = Shipped.rulebook();
    private final ResponseFlow flow = new ResponseFlow(rulebook);
    private final Situation situation = Situation.of(
            Fact.DEFAULT_PROGRAM,
            IntStream.range(0, SERVICES)
                    .mapToObj(i -> fact("service-" + i, 0, NOW))
                    .toList(),
            List.of(),
            Recollection.NONE);
    private final Fact quiet = fact("service-7", 0, NOW.plusSeconds(1));
    private final Fact bad = fact("service-7", 4, NOW.plusSeconds(1));
    private final EscalateQuestion waiting = new EscalateQuestion(
            NOW.plus(WAITED), Severity.CRITICAL, NOW, false, true, null, List.of(), List.of(), List.of(), null, null);
    private long id;

    /** Nearly every fact: nothing matches. */
    @Benchmark
    public Ruling<Detected> detectNothing() {
        return rulebook.detector().detect(DetectQuestion.about(quiet));
    }

    @Benchmark
    public Ruling<Detected> detectAnIncident() {
        return rulebook.detector().detect(DetectQuestion.about(bad));
    }

    /** A critical incident that nobody has acknowledged for 16 minutes. */
    @Benchmark
    public Ruling<Escalation> escalate() {
        return rulebook.escalator().escalate(waiting);
    }

    @Benchmark
    public Outcome turnOfAQuietFact() {
        return flow.respond(situation, new Input.FactArrived(quiet), quiet.receivedAt(), this::nextId);
    }

    /** Detected, correlated, opened and escalated. */
    @Benchmark
    public Outcome turnThatOpensAnIncident() {
        return flow.respond(situation, new Input.FactArrived(bad), bad.receivedAt(), this::nextId);
    }

    private UUID nextId() {
        return new UUID(0x7000L, id++);
    }

    private static Fact fact(String service, int failures, Instant at) {
        return new Fact(
                new FactId(new UUID(service.hashCode(), failures)),
                Fact.DEFAULT_PROGRAM,
                "bench",
                1,
                at,
                at,
                Fact.DEFAULT_TTL,
                Quality.GOOD,
                Labels.NONE,
                new ApiHealth(service, failures, null, new BigDecimal("120"), new BigDecimal("0.01"), 60));
    }
}
