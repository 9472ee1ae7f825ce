package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.ACGME_VIOLATION;
import static org.standingorders.testkit.Readings.finding;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.fact.AcgmeViolation;
import org.standingorders.fact.AcgmeViolation.MeasuredIn;
import org.standingorders.fact.AcgmeViolation.Rule;
import org.standingorders.fact.AcgmeViolation.Status;
import org.standingorders.incident.Card;
import org.standingorders.rule.Point;
import org.standingorders.rule.Reason;
import org.standingorders.rule.Severity;
import org.standingorders.testkit.Story;

/** DT-03: which duty-hour findings are critical, and what a lone finding opens (7.1). */
class DutyHourStoryTest {
    private final Story story = Story.begin();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "H80, 80.0, -, -, false",
                "H80, 80.1, -, -, true",
                "H80, -, -, -, false",
                "R14, 14, -, -, false",
                "R14, 13.9, -, -, true",
                "D1IN7, 4, -, -, false",
                "D1IN7, 3, -, -, true",
                "D7RUN, 9, -, -, false",
                "C24, 28, -, -, false",
                "C24, 28.1, -, -, true",
                "C4, 1, -, -, false",
                "R8, 3, -, -, false",
                "Q3, 20, -, -, false",
                "NF6, 7, -, -, false",
                "MOON1, 0, -, -, false",
                "MOON1, 0.5, -, -, true",
                "MOON, 4, 1, -, true",
                "MOON, 4, 2, -, false",
                "MOON, 4, -, -, false",
                "SUP0, 0, -, -, false",
                "SUP0, 1, -, -, true",
                "SUP, 1, -, COUNT, true",
                "SUP, 3, 1, RATIO, false",
                "SUPR1, 3, -, -, false",
                "SUPR2, 5, -, -, false"
            })
    void a_violation_of_class_critical_opens_an_incident_and_nothing_else_does(
            Rule rule, String measured, Integer pgy, MeasuredIn unit, boolean opens) {
        story.posts(finding(rule, measured, pgy, unit));

        assertThat(story.types().contains(ACGME_VIOLATION)).isEqualTo(opens);
    }

    @Test
    void a_lone_critical_finding_is_a_critical_incident_that_starts_by_itself_and_tells_who_must_know() {
        story.posts(finding(Rule.H80, "85"));

        Card card = story.the(ACGME_VIOLATION).card();
        assertThat(card.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(card.autoActivate()).isTrue();
        assertThat(card.origin().dedupKey()).isEqualTo("default/acgme_violation");
        assertThat(card.origin().trigger()).isEqualTo("Critical ACGME violations: 1");
        assertThat(card.origin().measured().particulars())
                .containsEntry("count", "1")
                .containsEntry("details", "R17 H80 85");
        assertThat(story.told(ACGME_VIOLATION)).containsExactly("on_call_admin", "program_director");
        assertThat(story.decisions())
                .filteredOn(one -> one.point() == Point.DETECT)
                .first()
                .satisfies(one -> assertThat(one.reasons())
                        .extracting(Reason::rule)
                        .containsExactly("DT-03/H80", "DT-02/A4", "LVL-002", "DT-01/D1", "DT-01/D2b"));
    }

    @Test
    void findings_of_one_program_are_one_incident_that_counts_them_a6() {
        story.posts(finding(Rule.H80, "85"), finding(Rule.C24, "30"), finding(Rule.R8, "6"));

        Card card = story.the(ACGME_VIOLATION).card();
        assertThat(card.occurrences()).isEqualTo(3);
        assertThat(story.decisions().stream()
                        .flatMap(one -> one.reasons().stream())
                        .filter(one -> one.rule().equals("DT-01/D2b"))
                        .flatMap(one -> one.cells().stream())
                        .map(cell -> cell.value()))
                .containsExactly("1", "2", "2");
    }

    @Test
    void what_is_projected_or_resolved_counts_for_nothing() {
        story.posts(finding(Rule.H80, "85", Status.PROJECTED, false), finding(Rule.H80, "85", Status.ACTUAL, true));

        assertThat(story.incidents()).isEmpty();
    }

    @Test
    void an_approved_exception_moves_the_limit_of_its_finding_only_e88() {
        story.posts(excepted("87.9"));
        assertThat(story.incidents()).isEmpty();

        story.posts(excepted("88.1"));
        assertThat(story.types()).contains(ACGME_VIOLATION);
    }

    @Test
    void an_incident_recovers_once_its_findings_are_resolved_a13() {
        story.posts(finding(Rule.H80, "85")).later(Duration.ofMinutes(10));
        story.posts(finding(Rule.H80, "85", Status.ACTUAL, true)).later(Duration.ofMinutes(6));
        story.posts(finding(Rule.H80, "85", Status.ACTUAL, true));

        assertThat(story.the(ACGME_VIOLATION).status()).hasToString("recovering");
    }

    private static AcgmeViolation excepted(String hours) {
        return new AcgmeViolation(
                "R17",
                Rule.H80,
                3,
                new BigDecimal(hours),
                new BigDecimal("88"),
                MeasuredIn.HOURS,
                Instant.parse("2025-12-13T00:00:00Z"),
                null,
                Status.ACTUAL,
                "RC-2025-114",
                false);
    }
}
