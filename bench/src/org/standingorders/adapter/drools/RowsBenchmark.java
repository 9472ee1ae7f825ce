package org.standingorders.adapter.drools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.standingorders.rule.Firing;
import org.standingorders.rule.Point;
import org.standingorders.rule.Rules;
import org.standingorders.rule.Severity;
import org.standingorders.table.CellRef;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.HitPolicy;
import org.standingorders.table.Operator;
import org.standingorders.table.Row;
import org.standingorders.table.RowId;
import org.standingorders.table.ShapeDraft;
import org.standingorders.table.TableShape;
import org.standingorders.table.Text;
import org.standingorders.table.UnaryTest;
import org.standingorders.table.Vocabulary;

/**
 * What a decision costs as a table grows: an escalation ladder of its own for each service, eight rows each (four
 * severities, two steps), asked about three incidents at a time. The bar is 15 µs at 10,000 rows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 1)
public class RowsBenchmark {
    private static final int ROWS_PER_SERVICE = 8;
    private static final int QUESTIONS = 1_024;
    private static final int INCIDENTS = 3;
    private static final int[] STEPS = {0, 15};

    /** Rows of the table. */
    @Param({"10", "100", "1000", "10000"})
    int rows;

    private final List<List<Incident>> questions = new ArrayList<>();
    private Rules rules = facts -> Firing.of(facts, List.of(), List.of(), List.of());
    private int next;

    /** An incident as such a table sees it. */
    public record Incident(String service, Severity severity, int minutes) {}

    @Setup
    public void compile() {
        rules = KnowledgeBases.rows(Point.ESCALATE, ladder());
        Random random = new Random(1);
        for (int i = 0; i < QUESTIONS; i++) {
            questions.add(
                    Stream.generate(() -> incident(random)).limit(INCIDENTS).toList());
        }
    }

    @Benchmark
    public Firing decide() {
        Collection<Incident> question = questions.get(next++ & QUESTIONS - 1);
        return rules.fire(question);
    }

    /** From typed rows to ready: what an activation costs on each instance. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Rules load() {
        return KnowledgeBases.rows(Point.ESCALATE, ladder());
    }

    private Incident incident(Random random) {
        int services = Math.max(1, rows / ROWS_PER_SERVICE);
        Severity severity = Severity.values()[random.nextInt(Severity.values().length)];
        return new Incident("service-" + random.nextInt(services), severity, random.nextInt(60));
    }

    private DecisionTable ladder() {
        TableShape shape = new ShapeDraft(Vocabulary.of(List.of(Incident.class), List.of()), "DT-99")
                .about("Incident")
                .when("service", Operator.EQUAL, "Service")
                .when("severity", Operator.EQUAL, "Severity")
                .when("minutes", Operator.MORE_THAN, "Minutes\nmore than")
                .then("notify", new Text(64), "Notify")
                .shape("Ladder", HitPolicy.COLLECT, "escalate", "nobody");
        return new DecisionTable(
                shape, IntStream.range(0, rows).mapToObj(RowsBenchmark::row).toList());
    }

    private static Row row(int number) {
        int step = number % ROWS_PER_SERVICE;
        List<UnaryTest> tests = List.of(
                new UnaryTest.Equal("service-" + number / ROWS_PER_SERVICE),
                new UnaryTest.Equal(Severity.values()[step / STEPS.length]),
                new UnaryTest.MoreThan(BigDecimal.valueOf(STEPS[step % STEPS.length])));
        CellRef anchor = new CellRef("ladder.xlsx", "DT-99", number, 0);
        Map<String, Object> outputs = Map.of("notify", "role_" + number);
        return new Row(new RowId("R" + number), true, null, null, tests, outputs, "", "", anchor);
    }
}
