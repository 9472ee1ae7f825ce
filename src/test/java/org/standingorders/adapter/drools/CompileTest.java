package org.standingorders.adapter.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.standingorders.detect.Heartbeat;
import org.standingorders.detect.SilentHeartbeat;
import org.standingorders.escalate.EscalateQuestion;
import org.standingorders.flow.Rulebook;
import org.standingorders.rule.Firing;
import org.standingorders.rule.Point;
import org.standingorders.rule.Policy;
import org.standingorders.rule.RuleFile;
import org.standingorders.rule.Severity;
import org.standingorders.table.DecisionTable;
import org.standingorders.testkit.Shipped;
import org.standingorders.testkit.Tables;

/** What it takes to make policies ready: not mixed up with each other, and cheap when only tables changed. */
class CompileTest {
    private static final int AT_ONCE = 36;
    private static final java.time.Instant NOW = java.time.Instant.parse("2026-01-10T14:30:00Z");

    @Test
    void policies_compiled_at_once_keep_their_own_rules_and_rows() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<String>> tasks = IntStream.range(0, AT_ONCE)
                    .<Callable<String>>mapToObj(number -> () -> decidedBy(number))
                    .toList();
            List<String> decided =
                    threads.invokeAll(tasks).stream().map(CompileTest::result).toList();

            assertThat(decided)
                    .containsExactlyElementsOf(IntStream.range(0, AT_ONCE)
                            .mapToObj(n -> "source-" + n + " role_" + n)
                            .toList());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Reflection may still give the JVM reason for a class or two; compiled rows would give reason for forty. */
    @Test
    void activating_changed_tables_defines_no_class() {
        ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
        IntStream.range(0, 20).forEach(CompileTest::activate);

        long before = classes.getTotalLoadedClassCount();
        IntStream.range(20, 60).forEach(CompileTest::activate);

        assertThat(classes.getTotalLoadedClassCount() - before).isLessThan(4);
    }

    @Test
    void a_changed_table_changes_the_next_decision_and_its_digest() {
        Rulebook before = rulebook(Shipped.policy());
        Rulebook after = rulebook(withMatrix("X1 | critical |  |  | immediate | admin_team | "));

        assertThat(told(before)).isEqualTo("on_call_admin program_director");
        assertThat(told(after)).isEqualTo("admin_team");
        assertThat(after.policy()).isNotEqualTo(before.policy());
    }

    /** A rule and a row that carry the number, asked as soon as they are compiled. */
    private static String decidedBy(int number) {
        DrlModels drl = DrlCompiler.compile(
                List.of(DrlFile.of(new RuleFile("detect", "rules/detect/numbered.drl", drl(number)))));
        Firing firing = new KnowledgeBases(drl)
                .rules(Point.DETECT)
                .fire(List.of(new Heartbeat("any", Duration.ofMinutes(1), Duration.ZERO, List.of())));
        String source = firing.fact(SilentHeartbeat.class).orElseThrow().source();
        DecisionTable matrix = Tables.of("DT-05", "X1 | critical |  |  | immediate | role_" + number + " | ");
        Rulebook rulebook = rulebook(with(matrix));
        return source + " " + told(rulebook);
    }

    private static String drl(int number) {
        return """
                package rules.detect
                import org.standingorders.detect.Heartbeat
                import org.standingorders.detect.SilentHeartbeat
                rule "DET-900 numbered"
                    @owner("nobody") @why("for the test")
                when
                    $beat : Heartbeat()
                then
                    insert( new SilentHeartbeat( "source-%d", 0, $beat.factIds() ) );
                end
                """.formatted(number);
    }

    private static void activate(int number) {
        told(rulebook(withMatrix("X1 | critical |  |  | immediate | role_" + number + " | ")));
    }

    private static Policy withMatrix(String row) {
        return with(Tables.of("DT-05", row));
    }

    private static Policy with(DecisionTable matrix) {
        Stream<DecisionTable> others =
                Shipped.policy().tables().stream().filter(table -> !table.id().equals(matrix.id()));
        return new Policy(
                Stream.concat(others, Stream.of(matrix)).toList(),
                Shipped.policy().rules());
    }

    private static Rulebook rulebook(Policy policy) {
        return java.util.Objects.requireNonNull(
                Shipped.compiler().compile(policy).rulebook());
    }

    private static String told(Rulebook rulebook) {
        EscalateQuestion question = new EscalateQuestion(
                NOW, Severity.CRITICAL, NOW, false, true, null, List.of(), List.of(), List.of(), null, null);
        return String.join(
                " ",
                rulebook.escalator().escalate(question).answer().toTell().stream()
                        .map(told -> told.role().toString())
                        .toList());
    }

    private static String result(Future<String> done) {
        try {
            return done.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
