package org.standingorders.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Readings.backup;
import static org.standingorders.testkit.Readings.corrupt;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.standingorders.act.Artifact;
import org.standingorders.act.Report;
import org.standingorders.flow.ActRequest;
import org.standingorders.flow.ApprovalRequest;
import org.standingorders.flow.Decision;
import org.standingorders.flow.Rulebook;
import org.standingorders.incident.Approval;
import org.standingorders.rule.Point;
import org.standingorders.rule.Role;
import org.standingorders.rule.Strategy;
import org.standingorders.testkit.Shipped;
import org.standingorders.testkit.Story;

/** What a plan and its verification say to somebody at night: the database is damaged at 14:30. */
class PlanWordsTest {
    private static final Rulebook RULEBOOK = Shipped.rulebook();
    private final Story story = Story.under(RULEBOOK)
            .then("14:00:00")
            .posts(backup("older", "2026-01-10T13:40:00Z"), backup("nightly", "2026-01-10T13:50:00Z"))
            .then("14:30:00")
            .posts(corrupt());

    @Test
    void a_plan_says_why_it_is_this_one_and_what_it_goes_back_to_and_who_must_approve() {
        assertThat(outcome(Point.DECIDE))
                .containsExactly(
                        "Suspected: database corruption. The first answer to it is restore.",
                        "To be done: Restore database from latest backup. Expected to take: 30-60 minutes.",
                        "Pinned: the backup nightly of 2026-01-10 13:50:00 UTC; what was entered in the 40 min after it"
                                + " is lost. It was verified.",
                        "Not older: it is older, so more would be lost.",
                        "Risks: data lost changes since the backup; downtime yes; reversible by the recovery point;"
                                + " people affected all users.",
                        "program_director must approve it by 2026-01-10 14:35:00 UTC; after that hospital_admin may as"
                                + " well, because the blast radius is not known to be contained, and the data of 40"
                                + " minutes are lost. No answer is never a yes.",
                        "The recovery point incident_"
                                + story.the(DATABASE_FAILURE).id()
                                + " (incident) comes before it; without it nothing is carried out.",
                        "What no executor does is done by hand by tech_lead or on_call_admin.");
    }

    @Test
    void the_next_plan_says_what_did_not_help_and_which_rows_came_near() {
        story.asks(DATABASE_FAILURE, new ApprovalRequest.Deny(approval().id(), BY_DIRECTOR, "not trusted"));

        Explanation explanation = explain(last(Point.DECIDE));

        assertThat(explanation.outcome())
                .startsWith(
                        "Suspected: database corruption. Next, after what did not help, is read_only_cache.",
                        "restore with nightly was denied, so it is not proposed again.")
                .contains("It switches to read_only_cache. No writes allowed until database restored.");
        assertThat(explanation.tables())
                .extracting(Explanation.Table::id)
                .containsExactly("DT-14", "DT-16", "DT-15", "DT-17", "DT-22");
    }

    @Test
    void what_a_person_takes_is_said_to_be_theirs() {
        story.asks(DATABASE_FAILURE, new ActRequest.TakeStrategy(Strategy.CONTROLLED_SHUTDOWN, "stop it"));

        assertThat(outcome(Point.DECIDE))
                .contains(
                        "A person took controlled_shutdown directly; no table chose it.",
                        "Stopped in this order: api, celery, scheduler. They come back only on a person's command.");
    }

    @Test
    void a_verification_names_each_check_and_what_is_missing() {
        story.asks(DATABASE_FAILURE, new ApprovalRequest.Grant(approval().id(), BY_DIRECTOR, null));
        for (int step = 1; step <= 4; step++) {
            succeed(step);
        }
        story.then("14:41:00").posts(api("api", 0));

        assertThat(outcome(Point.VERIFY))
                .contains(
                        "restore was carried out at 2026-01-10 14:30:00 UTC; only what was observed since then counts.",
                        "Missing: database, by DT-24/V2. No fresh and good fact observed since 2026-01-10 14:30:00 UTC"
                                + " says so.",
                        "Missing: row counts, by DT-24/V3. No executor and no person has reported it.");
    }

    private static final ApprovalRequest.Approver BY_DIRECTOR =
            new ApprovalRequest.Approver(List.of(new Role("program_director")), false, false);

    private void succeed(int step) {
        story.asks(
                DATABASE_FAILURE,
                new ActRequest.ReportStep(
                        story.the(DATABASE_FAILURE)
                                .card()
                                .response()
                                .execution()
                                .orElseThrow()
                                .id(),
                        step,
                        new Report(
                                Report.Status.SUCCEEDED,
                                null,
                                List.of(new Artifact(Artifact.Kind.BACKUP, "incident", true, null))),
                        false));
    }

    private Approval approval() {
        return Objects.requireNonNull(
                story.the(DATABASE_FAILURE).card().response().approval());
    }

    private List<String> outcome(Point point) {
        return explain(last(point)).outcome();
    }

    private Decision last(Point point) {
        return story.decisions().stream()
                .filter(one -> one.point() == point)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static Explanation explain(Decision decision) {
        return Explainer.explain(decision, List.of(), RULEBOOK.consulted(decision.question()), List.of());
    }
}
