package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Readings.database;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Quality;
import org.standingorders.notice.Occasion;
import org.standingorders.testkit.Shipped;

/** Tiers fall due by the time that has passed, whatever the clocks on the walls do meanwhile (F12). */
class ClockChangeTest {
    private final TimeZone before = TimeZone.getDefault();
    private final Situation situation = new Situation(Fact.DEFAULT_PROGRAM);
    private final AtomicLong ids = new AtomicLong();

    @AfterEach
    void back() {
        TimeZone.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-01T00:00:00Z",
        "Europe/Berlin, 2026-10-01T00:00:00Z",
        "America/New_York, 2026-03-01T00:00:00Z",
        "America/New_York, 2026-10-01T00:00:00Z",
        "Australia/Lord_Howe, 2026-03-01T00:00:00Z",
        "Australia/Lord_Howe, 2026-09-01T00:00:00Z",
        "Pacific/Apia, 2011-12-01T00:00:00Z",
        "UTC, 2028-02-29T23:50:00Z"
    })
    void tiers_are_15_and_60_minutes_after_the_detection_in_the_night_of_a_clock_change_f12(
            ZoneId zone, Instant after) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Instant detected = lastMinutesBeforeTheChange(zone, after);

        assertThat(told(new Input.FactArrived(fact(detected)), detected)).isEqualTo(2);
        assertThat(situation.nextEscalation())
                .contains(detected.plus(Duration.ofMinutes(15)).plusMillis(1));
        assertThat(told(new Input.TimePassed(), detected.plus(Duration.ofMinutes(15))))
                .isZero();
        assertThat(told(
                        new Input.TimePassed(),
                        detected.plus(Duration.ofMinutes(15)).plusMillis(1)))
                .isEqualTo(1);
        assertThat(situation.nextEscalation())
                .contains(detected.plus(Duration.ofHours(1)).plusMillis(1));
        assertThat(told(
                        new Input.TimePassed(),
                        detected.plus(Duration.ofHours(1)).plusMillis(1)))
                .isEqualTo(1);
    }

    private static Instant lastMinutesBeforeTheChange(ZoneId zone, Instant after) {
        return zone.getRules().isFixedOffset()
                ? after
                : zone.getRules().nextTransition(after).getInstant().minus(Duration.ofMinutes(10));
    }

    private long told(Input input, Instant now) {
        Outcome outcome = new ResponseFlow(Shipped.rulebook()).respond(situation, input, now, this::nextId);
        situation.apply(outcome);
        return outcome.effects().stream()
                .filter(Effect.Tell.class::isInstance)
                .map(effect -> ((Effect.Tell) effect).notice())
                .filter(notice -> notice.occasion() == Occasion.ESCALATION)
                .flatMap(notice -> notice.roles().stream())
                .count();
    }

    private Fact fact(Instant at) {
        return new Fact(
                new FactId(nextId()),
                situation.programId(),
                "monitor",
                1,
                at,
                at,
                Fact.DEFAULT_TTL,
                Quality.GOOD,
                Labels.NONE,
                database(false));
    }

    private UUID nextId() {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | ids.incrementAndGet());
    }
}
