package org.standingorders.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.testkit.Readings.backup;
import static org.standingorders.testkit.Readings.corrupt;
import static org.standingorders.testkit.Story.at;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.standingorders.explain.WhyNot.Cause;
import org.standingorders.explain.WhyNot.Code;
import org.standingorders.flow.ApprovalRequest;
import org.standingorders.flow.Decision;
import org.standingorders.flow.Rulebook;
import org.standingorders.rule.Point;
import org.standingorders.rule.Role;
import org.standingorders.rule.Strategy;
import org.standingorders.testkit.Shipped;
import org.standingorders.testkit.Story;

/** Why a strategy was not decided on: the database is damaged at 14:30, and a restore is proposed. */
class StrategyInquiryTest {
    private static final Rulebook RULEBOOK = Shipped.rulebook();
    private final Story story = Story.under(RULEBOOK)
            .then("14:00:00")
            .posts(backup("nightly", "2026-01-10T13:50:00Z"))
            .then("14:30:00")
            .posts(corrupt());

    @Test
    void what_was_decided_names_its_decision_and_whom_it_waits_for() {
        WhyNotStrategy answer = about(Strategy.RESTORE, "14:31:00");

        assertThat(answer.decided()).isTrue();
        assertThat(answer.causes())
                .extracting(Cause::sentence)
                .containsExactly(
                        "restore was decided at 2026-01-10 14:30:00 UTC, see decision "
                                + last("14:31:00").id() + ".",
                        "It waits for the approval of program_director, asked until 2026-01-10 14:35:00 UTC; no answer"
                                + " is never a yes.");
    }

    @Test
    void before_the_first_plan_nothing_was_decided() {
        assertThat(codes(Strategy.RESTORE, "14:29:59")).containsExactly(Code.NOT_BEGUN);
    }

    @Test
    void another_cause_is_named_with_the_row_and_the_cell_that_failed() {
        assertThat(about(Strategy.ROLLBACK, "14:31:00").causes())
                .extracting(Cause::sentence, Cause::rule)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        "Another cause is suspected (database corruption): DT-14/S1 did not match: root cause"
                                + " recent_change – it was database_corruption.",
                        "DT-14/S1"));
    }

    @Test
    void what_comes_later_says_after_what() {
        assertThat(about(Strategy.CONTROLLED_SHUTDOWN, "14:31:00").causes())
                .extracting(Cause::sentence)
                .containsExactly("As things stood, its turn comes after restore, then read_only_cache, if that does"
                        + " not help.");
    }

    @Test
    void what_no_row_leads_to_only_a_person_takes() {
        assertThat(codes(Strategy.RESTART, "14:31:00")).containsExactly(Code.NO_ROW);
    }

    @Test
    void what_was_denied_is_told_from_then_on() {
        story.then("14:32:00")
                .asks(
                        DATABASE_FAILURE,
                        new ApprovalRequest.Deny(
                                Objects.requireNonNull(story.the(DATABASE_FAILURE)
                                                .card()
                                                .response()
                                                .approval())
                                        .id(),
                                new ApprovalRequest.Approver(List.of(new Role("program_director")), false, false),
                                "not trusted"));

        assertThat(about(Strategy.RESTORE, "14:33:00").causes())
                .extracting(Cause::sentence)
                .containsExactly("restore with nightly was denied, so it is not proposed again.");
        assertThat(codes(Strategy.RESTORE, "14:31:00")).startsWith(Code.DECIDED);
    }

    private List<Code> codes(Strategy strategy, String time) {
        return about(strategy, time).causes().stream().map(Cause::code).toList();
    }

    private WhyNotStrategy about(Strategy strategy, String time) {
        Decision last = story.decisions().stream()
                .filter(one -> one.point() == Point.DECIDE && !one.at().isAfter(at(time)))
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new StrategyInquiry(story.the(DATABASE_FAILURE), last, RULEBOOK.decider(), at(time)).about(strategy);
    }

    private Decision last(String time) {
        return story.decisions().stream()
                .filter(one -> one.point() == Point.DECIDE && !one.at().isAfter(at(time)))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
