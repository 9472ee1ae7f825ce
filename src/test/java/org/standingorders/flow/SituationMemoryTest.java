package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Readings.generation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.standingorders.fact.Backup;
import org.standingorders.fact.Change;
import org.standingorders.fact.Change.ChangeKind;
import org.standingorders.fact.ErrorEvent;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.FactSchema;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Quality;
import org.standingorders.fact.Reading;
import org.standingorders.fact.Remembered;
import org.standingorders.fact.ScheduleGeneration.Status;
import org.standingorders.fact.Subject;
import org.standingorders.fact.TriState;

/** What a situation forgets, so that a program that posts a new key for each fact does not grow without end. */
class SituationMemoryTest {
    private static final Instant T0 = Instant.parse("2026-01-10T14:30:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final String RUNS = "schedule_generation";

    private final Situation situation = new Situation(Fact.DEFAULT_PROGRAM);
    private long ids;

    @Test
    void one_key_too_many_makes_the_one_forgotten_that_came_first() {
        IntStream.range(0, Remembered.KEYS).forEach(run -> keep(T0, generation("run-" + run, Status.OK)));
        keep(T0, generation("run-0", Status.ERROR));

        List<Subject> forgotten = keep(T0, generation("one more", Status.OK));

        assertThat(forgotten).extracting(Subject::key).containsExactly("run-1");
        assertThat(situation.newest(RUNS)).hasSize(Remembered.KEYS);
        assertThat(situation.newest(RUNS, "run-0")).isPresent();
        assertThat(situation.newest(RUNS, "run-1")).isEmpty();
    }

    @Test
    void a_key_of_one_type_makes_no_other_type_forgotten() {
        keep(T0, api("api", 0));
        IntStream.rangeClosed(0, Remembered.KEYS).forEach(run -> keep(T0, generation("run-" + run, Status.OK)));

        assertThat(situation.newest("api_health", "api")).isPresent();
    }

    @Test
    void what_was_not_posted_for_a_week_is_forgotten_and_not_a_millisecond_before() {
        keep(T0, generation("a", Status.OK));
        keep(T0.plusMillis(1), generation("b", Status.OK));

        assertThat(situation.forget(T0.plus(WEEK))).isEmpty();
        assertThat(situation.forget(T0.plus(WEEK).plusMillis(1)))
                .extracting(Subject::key)
                .containsExactly("a");
        assertThat(situation.newest(RUNS)).hasSize(1);
    }

    @Test
    void a_key_that_is_posted_again_is_remembered_on() {
        keep(T0, generation("a", Status.OK));
        keep(T0.plus(WEEK), generation("a", Status.OK));

        assertThat(situation.forget(T0.plus(WEEK).plus(WEEK))).isEmpty();
    }

    @Test
    void what_later_phases_look_back_on_is_remembered() {
        keep(T0, change());
        keep(T0, new ErrorEvent("f1", null, null, 1, null, null, null));
        keep(T0, new Backup("b1", T0, null, null, null, null, null, null, null, null));

        situation.forget(T0.plus(Duration.ofDays(2)));
        assertThat(situation.newest("change")).hasSize(1);
        assertThat(situation.newest("error_event")).hasSize(1);
        situation.forget(T0.plus(Duration.ofDays(365)));
        assertThat(situation.newest("backup")).hasSize(1);
    }

    @Test
    void whatever_is_forgotten_can_no_longer_be_late() {
        assertThat(FactSchema.all())
                .allSatisfy(schema -> assertThat(schema.memory().span())
                        .as(schema.factType())
                        .isGreaterThan(Quality.TOLERATED_BEHIND.plus(Quality.TOLERATED_AHEAD)));
    }

    /** One forgets as it goes; the other has just been started and reads what is stored. */
    @Test
    void every_instance_remembers_the_same() {
        Random random = new Random(8);
        List<Fact> stored = new ArrayList<>();
        Instant now = T0;
        for (int i = 0; i < 3 * Remembered.KEYS; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(3)));
            situation.forget(now);
            Fact fact = fact(now, generation("run-" + random.nextInt(3 * Remembered.KEYS), Status.OK));
            stored.add(fact);
            situation.apply(arrived(fact));
        }

        Situation started = Situation.of(Fact.DEFAULT_PROGRAM, stored, List.of(), Recollection.NONE);
        started.forget(now);

        assertThat(started.facts()).isEqualTo(situation.facts());
    }

    private static Change change() {
        return new Change(
                "c1",
                ChangeKind.CODE,
                T0,
                List.of(),
                null,
                TriState.UNKNOWN,
                TriState.UNKNOWN,
                TriState.UNKNOWN,
                null,
                null,
                null,
                null);
    }

    private List<Subject> keep(Instant at, Reading reading) {
        return situation.apply(arrived(fact(at, reading)));
    }

    private static Outcome arrived(Fact fact) {
        return new Outcome(fact, null, null, null, List.of(), List.of(), List.of(), List.of(), null);
    }

    private Fact fact(Instant at, Reading reading) {
        FactId id = new FactId(new UUID(7, ++ids));
        return new Fact(
                id, Fact.DEFAULT_PROGRAM, "monitor", 1, at, at, Fact.DEFAULT_TTL, Quality.GOOD, Labels.NONE, reading);
    }
}
