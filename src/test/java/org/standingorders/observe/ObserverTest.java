package org.standingorders.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Known.NOW;
import static org.standingorders.testkit.Known.ONSET;
import static org.standingorders.testkit.Known.id;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Impact;
import org.standingorders.fact.ServiceHealth.Service;
import org.standingorders.fact.ServiceHealth.State;
import org.standingorders.fact.TriState;
import org.standingorders.rule.Policy;
import org.standingorders.testkit.Known;
import org.standingorders.testkit.Readings;
import org.standingorders.testkit.Shipped;
import org.standingorders.testkit.Tables;

/** Who looked, and what changed, failed and depends (S22, S24 to S26). */
class ObserverTest {
    private static final Observer OBSERVER = Shipped.rulebook().observer();

    @Test
    void it_says_when_and_by_whom_and_since_when_it_is_bad_s22() {
        assertThat(observe(Known.nothing()))
                .extracting(Observation::asOf, Observation::observer, Observation::onsetAt)
                .containsExactly(NOW, "mia", ONSET);
    }

    @Test
    void changes_of_24_hours_before_the_onset_stand_newest_first_and_later_ones_are_marked_s24() {
        Known known = Known.nothing()
                .and(
                        Readings.change("too-old", ONSET.minusSeconds(86_401)),
                        Readings.change("oldest", ONSET.minusSeconds(86_400)),
                        Readings.change("at-onset", ONSET),
                        Readings.change("after", ONSET.plusSeconds(1)),
                        Readings.change("planned", NOW.plusSeconds(1)));

        assertThat(observe(known).changes())
                .extracting(change -> change.changeId() + (change.afterOnset() ? " after" : ""))
                .containsExactly("after after", "at-onset", "oldest");
    }

    @Test
    void whether_anybody_reports_changes_at_all_is_told() {
        assertThat(observe(Known.nothing()).changesReported()).isFalse();
        assertThat(observe(Known.nothing().and(Readings.change("old", ONSET.minusSeconds(100_000))))
                        .changesReported())
                .isTrue();
    }

    @Test
    void errors_of_30_minutes_stand_by_their_number_s25() {
        Known known = Known.nothing()
                .and(
                        Readings.error("gone", "api", 9, NOW.minusSeconds(1_801)),
                        Readings.error("edge", "api", 1, NOW.minusSeconds(1_800)),
                        Readings.error("many", "api", 7, NOW));

        assertThat(observe(known).errors()).extracting(RecentError::fingerprint).containsExactly("many", "edge");
    }

    @Test
    void of_a_storm_of_errors_the_most_frequent_hundred_are_listed_and_the_rest_counted() {
        Known known = Known.nothing();
        IntStream.range(0, 103).forEach(i -> known.and(Readings.error("e" + i, "solver", i + 1, NOW)));

        assertThat(observe(known).errors())
                .hasSize(100)
                .first()
                .extracting(RecentError::count)
                .isEqualTo(103);
        assertThat(observe(known).unlisted()).isEqualTo(3);
    }

    @Test
    void services_that_fail_are_affected_and_so_are_those_that_need_them_s26() {
        Known known = Known.nothing()
                .and(
                        Readings.service(Service.REDIS, State.DEGRADED),
                        Readings.service(Service.FRONTEND, State.UP),
                        Readings.error("x", "solver", 1, NOW),
                        Readings.database(false),
                        Readings.api("web", 1));

        assertThat(observe(known).affectedServices())
                .containsExactly(
                        new AffectedService("database", null, List.of(id(4))),
                        new AffectedService("redis", null, List.of(id(1))),
                        new AffectedService("solver", null, List.of(id(3))),
                        new AffectedService("web", null, List.of(id(5))),
                        new AffectedService("api", "database", List.of(id(4))),
                        new AffectedService("celery", "database", List.of(id(4))),
                        new AffectedService("scheduler", "database", List.of(id(4))));
    }

    @Test
    void whoever_needs_a_service_that_needs_a_failing_one_is_affected_too() {
        Policy chained = Shipped.with(Tables.of("DT-38", "V1 | database | api", "V2 | api | frontend, database"));
        List<Fact> facts = Known.nothing().and(Readings.database(false)).facts();

        assertThat(Shipped.rulebook(chained)
                        .observer()
                        .observe(question(facts))
                        .answer()
                        .affectedServices())
                .extracting(affected -> affected.service() + " through " + affected.through())
                .containsExactly("database through null", "api through database", "frontend through api");
    }

    @Test
    void a_service_stays_affected_until_somebody_says_that_it_recovered_but_not_for_days() {
        Known stale = Known.nothing().stale(Readings.service(Service.REDIS, State.DOWN));
        Known longAgo = Known.nothing().at(ONSET.minusSeconds(86_401), Readings.service(Service.REDIS, State.DOWN));

        assertThat(observe(stale).affectedServices())
                .extracting(AffectedService::service)
                .containsExactly("redis");
        assertThat(observe(longAgo).affectedServices()).isEmpty();
    }

    @Test
    void a_question_about_an_incident_leaves_out_what_its_answer_does_not_need() {
        List<Fact> facts = Known.nothing()
                .and(
                        named("other", List.of("p1"), List.of(), TriState.YES),
                        named("incident-1", List.of("p2"), List.of(), TriState.NO),
                        Readings.error("gone", "api", 9, NOW.minusSeconds(1_801)),
                        Readings.change("older", ONSET.minusSeconds(200_000)),
                        Readings.change("old", ONSET.minusSeconds(100_000)),
                        Readings.heartbeat("blackbox", 60),
                        Readings.coverage("0.9"))
                .facts();

        assertThat(ObserveQuestion.about(NOW, "mia", ONSET, "incident-1", facts).facts())
                .extracting(fact -> fact.id())
                .containsExactly(id(2), id(7), id(5));
    }

    private Observation observe(Known known) {
        return OBSERVER.observe(question(known.facts())).answer();
    }

    private static ObserveQuestion question(List<Fact> facts) {
        return new ObserveQuestion(NOW, "mia", ONSET, facts);
    }

    private static Impact named(
            @Nullable String incident, List<String> people, List<String> rotations, TriState growing) {
        return new Impact(incident, 1, null, people, rotations, List.of(LocalDate.of(2026, 1, 11)), List.of(), growing);
    }
}
