package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.rule.IncidentType.ON_CALL_GAP;
import static org.standingorders.testkit.Readings.corrupt;
import static org.standingorders.testkit.Story.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.standingorders.incident.Approval;
import org.standingorders.incident.Response;
import org.standingorders.incident.Status;
import org.standingorders.notice.Question;
import org.standingorders.notice.Wording.Line;
import org.standingorders.rule.Role;
import org.standingorders.rule.Severity;
import org.standingorders.rule.Strategy;
import org.standingorders.testkit.Story;

/** The shipped policy leads from a damaged database to a plan that people approve or deny: damaged at 14:30. */
class ResponseStoryTest {
    private final Damaged damaged = new Damaged();
    private final Story story = damaged.story();

    @Test
    void it_observes_orients_and_decides_by_itself_and_waits_for_a_person_s20_a10() {
        assertThat(damaged.status()).isEqualTo(Status.AWAITING_APPROVAL);
        assertThat(damaged.response().observation()).isNotNull();
        assertThat(damaged.plan().strategy()).isEqualTo(Strategy.RESTORE);
        assertThat(damaged.plan().action()).isEqualTo("Restore database from latest backup");
        assertThat(damaged.plan().expected().label()).isEqualTo("30-60 minutes");
        assertThat(damaged.plan().target()).isEqualTo("nightly");
        assertThat(damaged.approval().roles()).containsExactly(new Role("program_director"));
    }

    @Test
    void every_record_names_the_record_that_it_rests_on_a29() {
        Response response = damaged.response();

        assertThat(Objects.requireNonNull(response.orientation()).parent())
                .isEqualTo(Objects.requireNonNull(response.observation()).id());
        assertThat(Objects.requireNonNull(response.plan()).parent())
                .isEqualTo(response.orientation().id());
        assertThat(damaged.approval().plan()).isEqualTo(response.plan().id());
    }

    /** The damaged database is not why nobody is on call. */
    @Test
    void what_the_service_sees_of_itself_is_left_to_people() {
        story.reports(ON_CALL_GAP, Severity.HIGH, "Nobody is on call on Sunday")
                .asks(ON_CALL_GAP, new Request.Activate());

        Response response = story.the(ON_CALL_GAP).card().response();
        assertThat(Objects.requireNonNull(response.plan()).answer().strategy()).isEqualTo(Strategy.HUMAN_COMMAND);
    }

    @Test
    void nothing_is_carried_out_before_somebody_has_approved_it_s45() {
        assertThat(damaged.response().executions()).isEmpty();

        damaged.grant();

        assertThat(damaged.status()).isEqualTo(Status.ACTING);
        assertThat(damaged.steps())
                .startsWith("1 recovery_point issued", "2 maintenance_on pending", "3 execute pending");
    }

    @Test
    void a_denial_aborts_and_the_next_strategy_is_proposed_s46_a42() {
        damaged.deny("the backup is not trusted");

        assertThat(damaged.status()).isEqualTo(Status.AWAITING_APPROVAL);
        assertThat(damaged.plan().strategy()).isEqualTo(Strategy.READ_ONLY_CACHE);
        assertThat(damaged.response().executions()).isEmpty();
    }

    @Test
    void no_answer_is_no_yes_and_the_next_approver_is_asked() {
        story.then("14:35:00").rings();

        assertThat(damaged.approval().pending()).isTrue();
        assertThat(damaged.approval().roles())
                .containsExactly(new Role("program_director"), new Role("hospital_admin"));
        assertThat(damaged.response().executions()).isEmpty();
    }

    @Test
    void once_all_have_been_asked_the_pauses_double_up_to_an_hour_and_never_stop() {
        List<Instant> asked = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            asked.add(damaged.approval().expiresAt());
            story.then(asked.get(i)).rings();
        }

        assertThat(asked)
                .containsExactly(
                        at("14:35:00"), // program_director
                        at("14:40:00"), // hospital_admin
                        at("14:50:00"),
                        at("15:10:00"),
                        at("15:50:00"),
                        at("16:50:00"),
                        at("17:50:00"),
                        at("18:50:00"));
        assertThat(damaged.approval().pending()).isTrue();
    }

    @Test
    void every_repeat_says_which_time_it_is_asked() {
        story.then("14:35:00").rings().then("14:40:00").rings();

        assertThat(story.last().happenings())
                .extracting(one -> one.event().sentence())
                .contains("Nobody answered; approval now asked of program_director, hospital_admin"
                        + " (asked 3 times by now). There is NOBODY to be told as program_director and hospital_admin");
        assertThat(new Question(damaged.approval(), damaged.plan()).lines())
                .contains(new Line("Asked since", "2026-01-10 14:30 UTC, asked 3 times"));
    }

    @Test
    void what_comes_back_while_it_is_watched_is_why_it_is_decided_again() {
        damaged.restored();
        for (String time : List.of("14:40:10", "14:40:20", "14:40:30", "14:41:40")) {
            damaged.wellAt(time);
        }
        damaged.succeed(5);
        assertThat(damaged.status()).isEqualTo(Status.RECOVERING);

        story.then("14:50:00").posts(corrupt());

        assertThat(Objects.requireNonNull(damaged.response().plan()).because())
                .isEqualTo("the trouble came back after restore had helped");
    }

    @Test
    void racing_answers_settle_once() {
        damaged.grant();

        damaged.deny("too late");

        assertThat(story.refusal().message()).contains("answered already");
        assertThat(damaged.response().executions()).hasSize(1);
    }

    @Test
    void who_is_not_asked_may_not_answer() {
        story.asks(
                DATABASE_FAILURE, new ApprovalRequest.Grant(damaged.approval().id(), Damaged.by("coordinator"), null));

        assertThat(story.refusal().kind()).isEqualTo(Refusal.Kind.NOT_ALLOWED);
        assertThat(story.refusal().message()).contains("program_director");
        assertThat(damaged.status()).isEqualTo(Status.AWAITING_APPROVAL);
    }

    @Test
    void a_question_has_a_version_of_its_own_that_only_its_own_changes_move() {
        int before = story.the(DATABASE_FAILURE).version();
        story.asks(DATABASE_FAILURE, new Request.AddNote("looking"));
        assertThat(story.the(DATABASE_FAILURE).version()).isGreaterThan(before);
        assertThat(damaged.approval().version()).isEqualTo(1);

        story.then("14:35:00").rings();
        assertThat(damaged.approval().version()).isEqualTo(2);

        damaged.grant();
        assertThat(damaged.approval().version()).isEqualTo(3);
    }

    @Test
    void who_read_the_question_before_it_was_passed_on_reads_it_again() {
        story.then("14:35:00").rings();
        Request yes = new ApprovalRequest.Grant(damaged.approval().id(), Damaged.by("program_director"), null);

        story.takes(read(1, yes));
        assertThat(story.refusal().kind()).isEqualTo(Refusal.Kind.STALE_VERSION);

        story.takes(read(2, yes));
        assertThat(damaged.approval().state()).isEqualTo(Approval.State.GRANTED);
    }

    private Command read(int version, Request request) {
        return new Command.OnIncident(Story.ALICE, story.the(DATABASE_FAILURE).id(), version, request);
    }
}
