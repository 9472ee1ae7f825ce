package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.testkit.Readings.failedBackup;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.standingorders.act.Execution;
import org.standingorders.incident.ActEvent.ExecutionOrdered;
import org.standingorders.incident.Stamp;
import org.standingorders.notice.Question;
import org.standingorders.notice.Wording.Line;
import org.standingorders.orient.Cause;
import org.standingorders.orient.CauseFinding;
import org.standingorders.testkit.Story;

/** What the time line and the questions of a response say reads as a person would say it. */
class SentencesOfResponseTest {
    private final Damaged damaged = new Damaged();
    private final Story story = damaged.story();

    @Test
    void what_waits_for_its_turn_is_ordered_and_one_step_is_one_step() {
        damaged.grant();

        assertThat(sentences())
                .contains("Ordered: restore in 5 steps")
                .anyMatch(one -> one.startsWith("Approval asked of program_director for restore: Restore database"));
        assertThat(ordered(damaged.response().execution().orElseThrow())).isEqualTo("Ordered: restore in 1 step");
    }

    private static String ordered(Execution all) {
        Execution one = new Execution(
                all.id(),
                all.number(),
                all.strategy(),
                all.target(),
                all.steps().subList(0, 1),
                Execution.State.QUEUED,
                all.orderedAt(),
                null,
                null,
                null,
                false);
        return new ExecutionOrdered(Stamp.service(Instant.EPOCH), one).sentence();
    }

    @Test
    void what_is_decided_anew_says_so_once() {
        CauseFinding other = new CauseFinding(Cause.DATABASE_CORRUPTION, false);
        story.asks(DATABASE_FAILURE, new ActRequest.JudgeCause(other, "the checksums hold"));

        assertThat(sentences())
                .anyMatch(one -> one.startsWith("Decided: ") && one.contains(". Again, as "))
                .noneMatch(one -> one.contains("as decided again"));
    }

    @Test
    void where_there_is_nothing_to_go_back_to_the_question_says_what_a_yes_does_a36() {
        story.posts(failedBackup("nightly", "2026-01-10T13:50:00Z"));

        Question question = new Question(damaged.approval(), damaged.plan());

        assertThat(question.standing())
                .isEqualTo("May this be done? give up restore, as there is no known-good backup, and go on with the"
                        + " next strategy");
        assertThat(question.lines())
                .contains(new Line("Goes back to", "nothing: No known-good state found. Try alternative mitigation"));
    }

    private List<String> sentences() {
        return story.happenings().stream().map(one -> one.event().sentence()).toList();
    }
}
