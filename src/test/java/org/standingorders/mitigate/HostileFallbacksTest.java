package org.standingorders.mitigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standingorders.fact.AbsenceSummary;
import org.standingorders.fact.AbsenceSummary.Cause;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FallbackSchedule;
import org.standingorders.fact.FallbackSchedule.Scenario;
import org.standingorders.fact.FallbackSchedule.Status;
import org.standingorders.mitigate.Fallback.Ready;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Shipped;

/** Whatever row chooses it, a schedule that is stale, breaks duty hours or is for other people is never activated (A46). */
class HostileFallbacksTest {
    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 10);
    private static final int SCENES = 1_000;
    private static final String ROSTER = "these people";

    private final Random random = new Random(2_121);
    private final Facts facts = new Facts(2_121);

    @Test
    void no_row_activates_what_is_not_ready_today_for_these_people_within_duty_hours() {
        int activated = 0;
        for (int scene = 0; scene < SCENES; scene++) {
            List<Fact> schedules =
                    Stream.of(Scenario.values()).map(this::schedule).toList();
            Fallback fallback = new FallbackChoice(hostile(), new FailoverTarget(null))
                    .choose(new Absence(NOW, TODAY, summary(), schedules, ROSTER, List.of()))
                    .answer();
            Ready chosen = fallback.chosen();
            if (chosen != null) {
                activated++;
                usable(chosen, schedules);
            }
            assertThat(fallback.refused())
                    .noneMatch(refused -> refused.because().isEmpty());
        }
        assertThat(activated).isBetween(SCENES / 20, SCENES - 1);
    }

    private static void usable(Ready chosen, List<Fact> schedules) {
        assertThat(schedules.stream()
                        .map(fact -> (FallbackSchedule) fact.reading())
                        .filter(one -> one.scenario() == chosen.scenario()))
                .singleElement()
                .satisfies(HostileFallbacksTest::usable);
    }

    private static void usable(FallbackSchedule schedule) {
        assertThat(schedule.status()).isEqualTo(Status.READY);
        assertThat(schedule.acgmeCompliant()).isTrue();
        assertThat(schedule.validFrom()).isBeforeOrEqualTo(TODAY);
        assertThat(schedule.validUntil()).isAfterOrEqualTo(TODAY);
        assertThat(Objects.requireNonNullElse(schedule.rosterHash(), ROSTER)).isEqualTo(ROSTER);
    }

    /** The shipped rows, each for a schedule of its own. */
    private DecisionTable hostile() {
        DecisionTable shipped = Shipped.policy().table("DT-21");
        List<Row> rows = shipped.rows().stream()
                .map(row -> new Row(
                        row.id(),
                        true,
                        null,
                        null,
                        row.tests(),
                        Map.of("scenario", any(Scenario.values())),
                        row.rationale(),
                        row.sourceRef(),
                        row.anchor()))
                .toList();
        return new DecisionTable(shipped.shape(), rows);
    }

    private Fact summary() {
        return facts.reporting(new AbsenceSummary(
                TODAY, random.nextInt(9), random.nextInt(4), random.nextInt(4), 20, null, any(Cause.values())));
    }

    private Fact schedule(Scenario scenario) {
        LocalDate from = TODAY.plusDays(random.nextInt(3) - 1);
        return facts.reporting(new FallbackSchedule(
                scenario,
                null,
                maybe(random.nextInt(3) > 0),
                maybe(from),
                maybe(from.plusDays(random.nextInt(2))),
                null,
                maybe(random.nextBoolean() ? ROSTER : "others"),
                random.nextInt(3) > 0 ? Status.READY : any(Status.values())));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(8) == 0 ? null : value;
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
