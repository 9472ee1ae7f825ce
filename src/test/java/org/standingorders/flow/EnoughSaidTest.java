package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.standingorders.act.Report;
import org.standingorders.act.Step;
import org.standingorders.fact.Evidence;
import org.standingorders.orient.Cause;
import org.standingorders.orient.CauseFinding;
import org.standingorders.orient.EvidenceItem;
import org.standingorders.orient.Orientation;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Shipped;
import org.standingorders.testkit.Story;

/** Whoever goes on sending is stopped before an incident grows without end. */
class EnoughSaidTest {
    private final Damaged damaged = new Damaged();
    private final Story story = damaged.story();
    private final Facts facts = new Facts(5);

    @Test
    void evidence_of_what_no_row_asks_is_refused_with_the_keys_that_are_dt_10() {
        give("E99");

        assertThat(story.refusal().kind()).isEqualTo(Refusal.Kind.UNKNOWN_EVIDENCE);
        assertThat(story.refusal().message())
                .startsWith("key must be one of E01A, ")
                .contains("E13");
        assertThat(damaged.response().evidence()).isEmpty();
    }

    @Test
    void a_cause_that_is_rejected_after_all_is_no_root_cause_k23_dt_08() {
        judge(Cause.DATABASE_CORRUPTION, true);
        assertThat(k23()).isEqualTo(Checklist.State.DONE);

        judge(Cause.DATABASE_CORRUPTION, false);

        assertThat(k23()).isNotEqualTo(Checklist.State.DONE);
    }

    private void judge(Cause cause, boolean confirmed) {
        story.asks(DATABASE_FAILURE, new ActRequest.JudgeCause(new CauseFinding(cause, confirmed), "looked"));
    }

    private Checklist.State k23() {
        Checklist checklist =
                new Checklist(Shipped.rulebook().playbook(), story.the(DATABASE_FAILURE), true, story.now());
        return checklist.item("K23").orElseThrow().state();
    }

    @Test
    void progress_is_heard_so_often_and_the_end_still_is() {
        damaged.grant();
        for (int report = 0; report < Step.MOST; report++) {
            damaged.report(1, Report.Status.PROGRESS, report + " %");
        }
        int before = story.the(DATABASE_FAILURE).version();

        damaged.report(1, Report.Status.PROGRESS, "more");
        assertThat(story.refusal().message()).startsWith("status: ");
        assertThat(story.the(DATABASE_FAILURE).version()).isEqualTo(before);

        damaged.succeed(1);
        assertThat(damaged.steps()).startsWith("1 recovery_point succeeded");
    }

    @Test
    void a_step_leaves_no_more_behind_than_anybody_reads() {
        damaged.grant();
        for (int check = 0; check < Step.MOST; check++) {
            damaged.report(1, Report.Status.PROGRESS, null, Damaged.check("CHECK_" + check));
        }

        damaged.report(1, Report.Status.FAILED, null, Damaged.check("ONE_MORE"));
        assertThat(story.refusal().message()).startsWith("artifacts: ");
    }

    @Test
    void what_people_found_is_understood_at_once_although_the_same_cause_stays_suspected() {
        Orientation before = orientation();

        give("E08");

        assertThat(orientation().suspected()).isEqualTo(before.suspected());
        assertThat(orientation().evidence())
                .filteredOn(one -> one.key().equals("E08"))
                .singleElement()
                .extracting(EvidenceItem::value)
                .isEqualTo(Evidence.Value.PRESENT);
    }

    private Orientation orientation() {
        return Objects.requireNonNull(damaged.response().orientation()).answer();
    }

    private void give(String key) {
        Evidence evidence = new Evidence(key, Evidence.Value.PRESENT, null, null, Evidence.Provenance.HUMAN, null);
        story.asks(DATABASE_FAILURE, new ActRequest.GiveEvidence(facts.reporting(evidence)));
    }
}
