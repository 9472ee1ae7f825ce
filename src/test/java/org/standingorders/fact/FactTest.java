package org.standingorders.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTest {
    private static final Instant RECEIVED = Instant.parse("2026-01-10T14:30:00Z");

    /** A27 and H8: both tolerances and the time to live of five minutes are inclusive. */
    @ParameterizedTest
    @CsvSource({
        "0, GOOD",
        "120000, GOOD",
        "120001, SUSPECT",
        "259200000, SUSPECT",
        "-300000, GOOD",
        "-300001, STALE",
        "-86400000, STALE",
        "-86400001, SUSPECT"
    })
    void the_quality_tells_how_far_the_claimed_time_can_be_trusted(long offsetMillis, Quality quality) {
        assertThat(observed(RECEIVED.plusMillis(offsetMillis)).quality()).isEqualTo(quality);
    }

    /** A27: clamp. */
    @Test
    void an_observation_is_never_later_than_its_receipt() {
        assertThat(observed(RECEIVED.plusSeconds(60)).effectiveAt()).isEqualTo(RECEIVED);
        assertThat(observed(Instant.parse("9999-12-31T23:59:59Z")).effectiveAt())
                .isEqualTo(RECEIVED);
        assertThat(observed(RECEIVED.minusSeconds(60)).effectiveAt()).isEqualTo(RECEIVED.minusSeconds(60));
    }

    /** H8. */
    @Test
    void a_time_more_than_a_day_off_is_kept_as_claimed_and_not_reckoned_with() {
        Fact fact = observed(RECEIVED.minus(Duration.ofDays(3)));

        assertThat(fact.observedAt()).isEqualTo(RECEIVED.minus(Duration.ofDays(3)));
        assertThat(fact.effectiveAt()).isEqualTo(RECEIVED);
    }

    @Test
    void only_a_good_and_fresh_fact_may_clear() {
        assertThat(observed(RECEIVED).mayClearAt(RECEIVED.plusSeconds(300))).isTrue();
        assertThat(observed(RECEIVED).mayClearAt(RECEIVED.plusMillis(300_001))).isFalse();
        assertThat(observed(RECEIVED.minusSeconds(301)).mayClearAt(RECEIVED)).isFalse();
        assertThat(observed(RECEIVED.plusSeconds(121)).mayClearAt(RECEIVED)).isFalse();
    }

    @Test
    void a_late_fact_does_not_replace_a_newer_one() {
        Fact newer = observed(RECEIVED.minusSeconds(10));
        Fact late = fact(new UUID(0, 2), RECEIVED.minusSeconds(11), RECEIVED.plusSeconds(1));

        assertThat(late.supersedes(newer)).isFalse();
        assertThat(newer.supersedes(late)).isTrue();
    }

    @Test
    void of_two_observations_at_one_time_the_later_receipt_counts() {
        Fact first = observed(RECEIVED.minusSeconds(10));
        Fact second = fact(new UUID(0, 2), RECEIVED.minusSeconds(10), RECEIVED.plusSeconds(1));

        assertThat(second.supersedes(first)).isTrue();
    }

    @Test
    void of_two_at_one_time_the_later_to_arrive_counts_whatever_their_ids_are() {
        Fact low = fact(new UUID(0, 1), RECEIVED, RECEIVED);
        Fact high = fact(new UUID(0, 2), RECEIVED, RECEIVED);

        assertThat(low.supersedes(high)).isTrue();
        assertThat(high.supersedes(low)).isTrue();
    }

    @Test
    void what_was_observed_days_ago_is_late_although_its_time_is_doubted() {
        Fact standing = observed(RECEIVED.minusSeconds(10));
        Fact old = fact(new UUID(0, 2), RECEIVED.minus(Duration.ofHours(25)), RECEIVED.plusSeconds(1));

        assertThat(old.quality()).isEqualTo(Quality.SUSPECT);
        assertThat(old.supersedes(standing)).isFalse();
        assertThat(standing.supersedes(old)).isTrue();
    }

    @Test
    void ids_sort_by_their_bytes_as_in_the_database() {
        FactId low = new FactId(UUID.fromString("7fffffff-0000-7000-8000-000000000000"));
        FactId high = new FactId(UUID.fromString("80000000-0000-7000-8000-000000000000"));

        assertThat(low).isLessThan(high);
    }

    @Test
    void a_fact_knows_what_it_is_about() {
        assertThat(observed(RECEIVED).subject()).isEqualTo(new Subject("default", "in_flight", "api"));
    }

    private static Fact observed(Instant at) {
        return fact(new UUID(0, 1), at, RECEIVED);
    }

    private static Fact fact(UUID id, Instant observedAt, Instant receivedAt) {
        Quality quality = Quality.judge(observedAt, receivedAt, Fact.DEFAULT_TTL);
        return new Fact(
                new FactId(id),
                Fact.DEFAULT_PROGRAM,
                "monitor",
                1,
                observedAt,
                receivedAt,
                Fact.DEFAULT_TTL,
                quality,
                Labels.NONE,
                new InFlight("api", 1, null));
    }
}
