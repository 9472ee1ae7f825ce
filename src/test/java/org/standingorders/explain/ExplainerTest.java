package org.standingorders.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.standingorders.correlate.Correlations;
import org.standingorders.fact.ApiHealth;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Quality;
import org.standingorders.flow.Decision;
import org.standingorders.flow.Rehearsal;
import org.standingorders.flow.Rulebook;
import org.standingorders.flow.Scene;
import org.standingorders.flow.Supposed;
import org.standingorders.incident.Status;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Point;
import org.standingorders.rule.RuleDoc;
import org.standingorders.rule.Severity;
import org.standingorders.testkit.Policies;

class ExplainerTest {
    private static final Instant DETECTED = Instant.parse("2026-01-10T14:30:00Z");
    private static final Rulebook RULEBOOK = Policies.rulebook();
    private static final List<RuleDoc> RULES = List.of(new RuleDoc(
            "COR-001",
            "correlate",
            "a new condition opens an incident",
            "IT",
            "A condition nobody works on yet needs one.",
            "rules/correlate/opening.drl"));

    @Test
    void an_escalation_says_which_decision_it_was_and_who_was_told() {
        Explanation explanation = explain(escalation("2026-01-10T14:46:12Z"));

        assertThat(explanation.headline())
                .isEqualTo("Decision 00000000-0000-7000-8000-000000000006 (escalate) of 2026-01-10 14:46:12 UTC"
                        + " for program default, under policy abababababab.");
        assertThat(explanation.outcome())
                .containsExactly(
                        "The incident was critical, 16 min 12 s old as the tiers count it, and not acknowledged.",
                        "Already told: on_call_admin (immediate), program_director (immediate),"
                                + " hospital_admin (if_unacked_15min).",
                        "Nobody else was to be told.",
                        "The next tier is due at 2026-01-10 15:30:00.001 UTC, unless somebody acknowledges before.");
    }

    @Test
    void every_row_that_matched_is_told_with_its_cells_and_outputs() {
        assertThat(explain(escalation("2026-01-10T14:46:12Z")).matched())
                .extracting(Explanation.Ground::sentence)
                .containsExactly(
                        "DT-05/X1 matched: severity was critical. It says: tier immediate;"
                                + " notify on_call_admin, program_director.",
                        "DT-05/X2 matched: severity was critical, minutes since detection was 16 min 12 s (more than 15),"
                                + " acknowledged was false. It says: tier if_unacked_15min; notify hospital_admin.");
    }

    @Test
    void the_nearest_row_that_did_not_match_is_told_with_the_cell_that_failed() {
        assertThat(explain(escalation("2026-01-10T14:46:12Z")).tables())
                .singleElement()
                .satisfies(table -> {
                    assertThat(table.sentence())
                            .isEqualTo(
                                    "DT-05 (Escalation matrix, kept by program director): 2 of 7 rows matched (X1, X2);"
                                            + " the nearest others:");
                    assertThat(table.nearest().get(0).sentence())
                            .isEqualTo(
                                    "DT-05/X3 did not match: minutes since detection more than 60 – it was 16 min 12 s.");
                    assertThat(table.nearest()).hasSize(3);
                });
    }

    @Test
    void a_detection_names_the_incident_its_trigger_and_the_row_and_asks_no_row_about_other_facts() {
        Explanation explanation = explain(decision(Point.DETECT, failures(4)));

        assertThat(explanation.outcome())
                .containsExactly("This is an incident: api_degradation, high. API api failed 4 times in a row"
                        + " (API failures in a row = 4; an incident when more than 3). A person starts the response.");
        assertThat(explanation.matched())
                .extracting(Explanation.Ground::sentence)
                .singleElement()
                .asString()
                .startsWith(
                        "DT-01/D4 matched: API failures in a row was 4 (more than 3). It says: type api_degradation;");
        assertThat(explanation.tables()).singleElement().satisfies(table -> {
            assertThat(table.nearest()).isEmpty();
            assertThat(table.sentence()).endsWith("1 of 2 rows matched, and no other row asks about what was known.");
        });
    }

    @Test
    void a_quiet_fact_is_told_which_cell_it_failed() {
        Explanation explanation = explain(decision(Point.DETECT, failures(3)));

        assertThat(explanation.outcome()).containsExactly("Nothing in it calls for an incident.");
        assertThat(explanation.sentences())
                .contains(
                        "No row of DT-01 matched.",
                        "DT-01/D4 did not match: API failures in a row more than 3 – it was 3.");
    }

    @Test
    void a_rule_without_a_table_gives_its_own_reason() {
        Explanation explanation = explain(decision(Point.CORRELATE, failures(4)));

        assertThat(explanation.sentences())
                .containsSubsequence(
                        "No open incident has the key default/api_degradation/api, so one was opened.",
                        "The rule COR-001 applied: a new condition opens an incident.",
                        "Why there is COR-001: A condition nobody works on yet needs one.");
    }

    @Test
    void the_text_for_a_terminal_has_a_part_for_each_question() {
        assertThat(explain(escalation("2026-01-10T14:46:12Z")).text())
                .contains(
                        "\n\nWhat was decided\n  - The incident was",
                        "\nWhy\n  - DT-05/X1 matched",
                        "\nWhat came near\n  - DT-05 (");
    }

    @Test
    void an_answer_to_nothing_is_still_told() {
        Decision decision = decision(Point.CORRELATE, failures(4));
        Decision empty = new Decision(
                decision.id(),
                decision.point(),
                decision.at(),
                "default",
                List.of(),
                Policies.DIGEST,
                List.of(),
                decision.question(),
                new Correlations(List.of()),
                List.of());

        assertThat(explain(empty).sentences()).element(1).isEqualTo("No incident is opened or changed by it.");
    }

    @Test
    void facts_are_told_by_source_time_and_quality_and_by_the_alert_they_stand_for() {
        Fact posted = failures(4);
        Decision decision = decision(Point.DETECT, posted);
        List<CitedFact> cited = List.of(CitedFact.posted(posted), new CitedFact(posted, "ApiDown", "DT-00/S2"));

        Explanation explanation = Explainer.explain(decision, cited, RULEBOOK.consulted(decision.question()), RULES);

        assertThat(explanation.facts())
                .containsExactly(
                        "It rests on api_health of api, posted by blackbox, observed 2026-01-10 14:30:00 UTC,"
                                + " quality good (fact " + posted.id() + ").",
                        "It rests on api_health of api, which DT-00/S2 made of the alert ApiDown from blackbox,"
                                + " observed 2026-01-10 14:30:00 UTC, quality good (fact " + posted.id() + ").");
        assertThat(explanation.sentences()).containsAll(explanation.facts());
        assertThat(explanation.text()).contains("What it rests on");
    }

    private static Explanation explain(Decision decision) {
        return Explainer.explain(decision, List.of(), RULEBOOK.consulted(decision.question()), RULES);
    }

    private static Decision escalation(String now) {
        Supposed supposed = new Supposed(
                "default", IncidentType.DATABASE_FAILURE, Severity.CRITICAL, Status.ACTING, DETECTED, null, null, null);
        return Rehearsal.of(new Scene(Instant.parse(now), List.of(), supposed), RULEBOOK)
                .decisions()
                .get(0);
    }

    private static Decision decision(Point point, Fact fact) {
        return Rehearsal.of(new Scene(DETECTED, List.of(fact), null), RULEBOOK).decisions().stream()
                .filter(decision -> decision.point() == point)
                .findFirst()
                .orElseThrow();
    }

    private static Fact failures(int count) {
        return new Fact(
                new FactId(new UUID(1, count)),
                "default",
                "blackbox",
                1,
                DETECTED,
                DETECTED,
                Duration.ofMinutes(5),
                Quality.GOOD,
                Labels.NONE,
                new ApiHealth("api", count, null, null, null, null));
    }
}
