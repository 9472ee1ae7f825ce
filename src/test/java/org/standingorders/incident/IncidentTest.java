package org.standingorders.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Incidents.FACT;
import static org.standingorders.testkit.Incidents.T0;
import static org.standingorders.testkit.Incidents.after;
import static org.standingorders.testkit.Incidents.by;
import static org.standingorders.testkit.Incidents.decided;
import static org.standingorders.testkit.Incidents.resolved;
import static org.standingorders.testkit.Incidents.responding;
import static org.standingorders.testkit.Incidents.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.standingorders.detect.Measured;
import org.standingorders.fact.FactId;
import org.standingorders.incident.ConditionEvent.ClearReadingSeen;
import org.standingorders.incident.ConditionEvent.RecoveryBegan;
import org.standingorders.incident.ConditionEvent.Reoccurred;
import org.standingorders.incident.ResponseEvent.Acknowledged;
import org.standingorders.incident.ResponseEvent.Escalated;
import org.standingorders.rule.Role;
import org.standingorders.rule.Severity;

class IncidentTest {
    private static final Duration DAY = Duration.ofHours(24);

    @Test
    void an_incident_that_may_pass_by_itself_waits_for_a_person_S10() {
        assertThat(waiting().status()).isEqualTo(Status.AWAITING_ACTIVATION);
        assertThat(waiting().card().times().responseStartedAt()).isNull();

        assertThat(responding().status()).isEqualTo(Status.OBSERVING);
        assertThat(responding().card().times().responseStartedAt()).isEqualTo(T0);
    }

    @Test
    void every_event_makes_the_next_version() {
        assertThat(waiting().version()).isEqualTo(1);
        assertThat(responding().version()).isEqualTo(2);
        assertThat(resolved().version()).isEqualTo(3);
    }

    @Test
    void an_onset_after_the_detection_is_clamped_to_it_A27() {
        Times times = Times.detected(T0, T0.plusSeconds(600));

        assertThat(times.onsetAt()).isEqualTo(T0);
    }

    @Test
    void a_repeat_is_counted_and_forgets_good_readings_A6() {
        FactId second = new FactId(new UUID(0, 9));
        Incident clearing =
                after(responding(), new ClearReadingSeen(decided(T0.plusSeconds(30)), List.of("api"), null, null));

        Incident again = after(
                clearing,
                again(Stamp.decided(new DecisionId(new UUID(0, 8)), T0.plusSeconds(60), List.of(second)), "api"));

        assertThat(again.card().occurrences()).isEqualTo(2);
        assertThat(again.card().clearing()).isNull();
        assertThat(again.card().times().lastSeenAt()).isEqualTo(T0.plusSeconds(60));
        assertThat(again.card().factIds()).containsExactly(FACT, second);
    }

    @Test
    void an_incident_keeps_its_first_fact_and_the_newest_ones() {
        Incident many = responding();
        for (int i = 0; i < 80; i++) {
            Stamp stamp = Stamp.decided(new DecisionId(new UUID(0, 8)), T0, List.of(new FactId(new UUID(1, i))));
            many = after(many, again(stamp, "api"));
        }

        assertThat(many.card().factIds()).hasSize(Card.FACTS_KEPT);
        assertThat(many.card().factIds().get(0)).isEqualTo(FACT);
        assertThat(many.card().factIds()).endsWith(new FactId(new UUID(1, 79)));
    }

    @Test
    void an_incident_keeps_the_newest_things_that_it_was_seen_on() {
        Incident many = responding();
        for (int i = 0; i < 80; i++) {
            many = after(many, again(decided(T0), "service-" + i));
        }

        assertThat(many.card().origin().seenOn()).hasSize(Origin.SOURCES_KEPT).endsWith("service-79");
    }

    @Test
    void a_recurrence_while_recovering_goes_back_to_deciding() {
        Incident recovering = after(responding(), new RecoveryBegan(decided(T0)));
        assertThat(recovering.status()).isEqualTo(Status.RECOVERING);

        Incident back = after(recovering, again(decided(T0), "api"));

        assertThat(back.status()).isEqualTo(Status.DECIDING);
    }

    @Test
    void an_acknowledgement_holds_until_it_lapses_A23() {
        Instant until = T0.plus(Duration.ofHours(1));
        Incident taken = after(responding(), new Acknowledged(by(T0), until, null));

        assertThat(taken.card().acknowledgedAt(until.minusMillis(1))).isTrue();
        assertThat(taken.card().acknowledgedAt(until)).isFalse();
        assertThat(taken.card().nextEscalationAt()).isEqualTo(until);
    }

    @Test
    void a_raised_severity_starts_its_time_tiers_anew_and_a_lowered_one_does_not_A21_A22() {
        Open open = (Open) responding();
        Instant later = T0.plusSeconds(900);

        Incident raised = after(open, open.changeSeverity(Severity.CRITICAL, "patients wait", true, by(later)));
        Incident lowered = after(open, open.changeSeverity(Severity.MEDIUM, "one clinic only", true, by(later)));

        assertThat(raised.card().escalationBase()).isEqualTo(later);
        assertThat(lowered.card().escalationBase()).isEqualTo(T0);
    }

    @Test
    void a_resolved_incident_can_be_reopened_for_a_day_and_not_a_millisecond_longer() {
        Resolved done = (Resolved) resolved();
        Instant end = done.resolvedAt().plus(DAY);

        assertThat(done.reopen("it is back", by(end), DAY)).isPresent();
        assertThat(done.reopen("it is back", by(end.plusMillis(1)), DAY)).isEmpty();
    }

    @Test
    void a_reopened_incident_is_unacknowledged_and_observed_again() {
        Incident acknowledged = after(responding(), new Acknowledged(by(T0), null, "mine"));
        Resolved done = (Resolved) after(acknowledged, ((Open) acknowledged).resolve("done", by(T0.plusSeconds(60))));

        Incident again =
                after(done, done.reopen("no", by(T0.plusSeconds(120)), DAY).orElseThrow());

        assertThat(again.status()).isEqualTo(Status.OBSERVING);
        assertThat(again.card().acknowledgedAt(T0.plusSeconds(121))).isFalse();
        assertThat(again.card().times().resolvedAt()).isNull();
    }

    @Test
    void only_open_incidents_offer_to_be_acknowledged_and_only_resolved_ones_to_be_closed() {
        assertThat(resolved().as(Open.class)).isEmpty();
        assertThat(responding().as(Resolved.class)).isEmpty();
        assertThat(responding().as(AwaitingActivation.class)).isEmpty();
    }

    @Test
    void a_resolved_or_closed_incident_waits_for_no_tier_A19() {
        Told told = Told.of(Severity.HIGH, "immediate", new Role("on_call_admin"), T0);
        Incident escalated = after(responding(), new Escalated(decided(T0), List.of(told), T0.plusSeconds(3600), T0));
        Incident done = after(escalated, ((Open) escalated).resolve("done", by(T0)));

        assertThat(escalated.card().nextEscalationAt()).isEqualTo(T0.plusSeconds(3600));
        assertThat(done.card().nextEscalationAt()).isNull();
        assertThat(done.card().nextUpdateAt()).isNull();
        assertThat(done.card().told()).containsExactly(told);
    }

    @Test
    void the_time_line_says_what_happened_in_plain_words_S116() {
        Told told = Told.of(Severity.HIGH, "immediate", new Role("on_call_admin"), T0);

        assertThat(new Escalated(decided(T0), List.of(told), null, null).sentence())
                .isEqualTo("Escalated to on_call_admin (immediate)");
        Told nobody = told.by(new DecisionId(new UUID(0, 8)), List.of(new NoticeId(new UUID(0, 9))));
        assertThat(new Escalated(decided(T0), List.of(nobody), null, null).sentence())
                .isEqualTo("Escalated to on_call_admin (immediate). There is NOBODY to be told as on_call_admin");
        assertThat(((Open) responding())
                        .changeSeverity(Severity.CRITICAL, "patients wait", true, by(T0))
                        .sentence())
                .isEqualTo("Severity raised from high to critical: patients wait");
        assertThat(((Open) responding()).acknowledge(null, "on it", by(T0)).sentence())
                .isEqualTo("Acknowledged by alice: on it");
    }

    private static Reoccurred again(Stamp stamp, String on) {
        return new Reoccurred(stamp, "DT-01/D4", Measured.inWords("again"), List.of(on));
    }
}
