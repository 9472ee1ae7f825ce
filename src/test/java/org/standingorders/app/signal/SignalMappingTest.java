package org.standingorders.app.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.standingorders.desk.MappedSignal;
import org.standingorders.desk.SignalIntake.Arrived;
import org.standingorders.detect.SignalMapper;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Signal;
import org.standingorders.table.Pattern;
import org.standingorders.table.Row;
import org.standingorders.table.UnaryTest;
import org.standingorders.testkit.Shipped;

/** The shipped DT-00 turns alerts into facts that the service takes. */
class SignalMappingTest {
    private static final SignalMapper SHIPPED = Shipped.rulebook().mapper();
    private static final Instant BEGAN = Instant.parse("2026-01-10T14:30:00Z");
    private static final Instant ENDED = BEGAN.plusSeconds(60);
    private static final Map<String, String> LABELS =
            Map.of("service", "api", "instance", "primary", "run_id", "run-7", "job", "api");

    static Stream<Row> rows() {
        return Shipped.policy().table("DT-00").rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_row_makes_a_valid_fact_of_the_alert_it_is_for(Row row) {
        MappedSignal firing = mapped(alertFor(row), BEGAN);

        assertThat(firing.problem()).isNull();
        assertThat(firing.row()).isEqualTo("DT-00/" + row.id());
        assertThat(firing.facts()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void the_end_of_an_alert_makes_a_valid_fact_where_the_row_says_what_it_means(Row row) {
        MappedSignal resolved = mapped(ended(alertFor(row)), ENDED);

        assertThat(resolved.problem()).isNull();
        assertThat(resolved.facts()).hasSize(row.outputs().containsKey("resolved") ? 1 : 0);
    }

    @Test
    void an_alert_that_begins_anew_is_newer_than_its_last_end_however_late_that_was_told() {
        Fact end = fact(mapped(ended(alert("ApiDown", null)), ENDED));
        Fact anew = fact(mapped(alert("ApiDown", null), ENDED.plusSeconds(5)));

        assertThat(anew.supersedes(end)).isTrue();
    }

    @Test
    void an_alert_told_twice_is_one_fact() {
        Fact first = fact(mapped(alert("ApiDown", null), BEGAN));
        Fact again = fact(mapped(alert("ApiDown", null), BEGAN));

        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void a_watchdog_told_again_is_a_new_sign_of_life_though_its_alert_is_days_old() {
        Fact first = fact(mapped(alert("Watchdog", null), BEGAN.minus(Duration.ofDays(3)), BEGAN));
        Fact again = fact(mapped(alert("Watchdog", null), BEGAN.minus(Duration.ofDays(3)), ENDED));

        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(again.effectiveAt()).isEqualTo(ENDED);
        assertThat(again.supersedes(first)).isTrue();
    }

    private static Fact fact(MappedSignal mapped) {
        assertThat(mapped.facts()).hasSize(1);
        return mapped.facts().get(0);
    }

    private static MappedSignal mapped(Signal signal, Instant since) {
        return mapped(signal, since, since.plusSeconds(20));
    }

    private static MappedSignal mapped(Signal signal, Instant since, Instant receivedAt) {
        UUID id = new UUID(signal.name().hashCode(), signal.state().ordinal());
        return SignalMapping.mapped(
                SHIPPED, new Arrived(id, Fact.DEFAULT_PROGRAM, "alertmanager", receivedAt, since, signal));
    }

    private static Signal alertFor(Row row) {
        Map<String, String> asked = new TreeMap<>();
        for (Pattern pattern : Shipped.policy().table("DT-00").patterns(row)) {
            for (Pattern.Constraint one : pattern.constraints()) {
                asked.put(one.condition().field().name(), String.valueOf(((UnaryTest.Equal) one.test()).value()));
            }
        }
        return alert(asked.getOrDefault("name", ""), asked.get("severityLabel"), asked);
    }

    private static Signal alert(String name, @Nullable String severity) {
        return alert(name, severity, Map.of());
    }

    /** With a label {@code job} where the row asks for one. */
    private static Signal alert(String name, @Nullable String severity, Map<String, String> asked) {
        TreeMap<String, String> labels = new TreeMap<>(LABELS);
        labels.put("job", asked.getOrDefault("labels.values[\"job\"]", "scheduler"));
        return new Signal(
                name,
                Labels.of(labels),
                severity,
                Signal.State.FIRING,
                BigDecimal.ONE,
                "something is wrong",
                "0123456789abcdef",
                BEGAN);
    }

    private static Signal ended(Signal alert) {
        return new Signal(
                alert.name(),
                alert.labels(),
                alert.severityLabel(),
                Signal.State.RESOLVED,
                alert.value(),
                alert.summary(),
                alert.fingerprint(),
                alert.startsAt());
    }
}
