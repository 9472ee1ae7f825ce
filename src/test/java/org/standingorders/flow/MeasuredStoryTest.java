package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.standingorders.rule.IncidentType.ACGME_VIOLATION;
import static org.standingorders.rule.IncidentType.API_DEGRADATION;
import static org.standingorders.rule.IncidentType.COVERAGE_DROP;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.rule.IncidentType.DEFENSE_ESCALATION;
import static org.standingorders.rule.IncidentType.MASS_ABSENCE;
import static org.standingorders.rule.IncidentType.OVER_CAPACITY;
import static org.standingorders.testkit.Readings.absence;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Readings.blocks;
import static org.standingorders.testkit.Readings.coverage;
import static org.standingorders.testkit.Readings.database;
import static org.standingorders.testkit.Readings.level;
import static org.standingorders.testkit.Readings.utilization;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.detect.Measured;
import org.standingorders.fact.AcgmeCompliance;
import org.standingorders.fact.AcgmeViolation;
import org.standingorders.fact.DatabaseError.ErrorKind;
import org.standingorders.fact.Level;
import org.standingorders.fact.Reading;
import org.standingorders.incident.Card;
import org.standingorders.incident.Origin;
import org.standingorders.rule.IncidentType;
import org.standingorders.testkit.Story;

/** What an incident keeps of what was measured: the last, the worst, and the methodology's own names (A6, A11). */
class MeasuredStoryTest {
    private final Story story = Story.begin();

    @ParameterizedTest
    @CsvSource({"9, 5, 9", "5, 9, 9"})
    void the_worst_value_of_an_open_incident_is_kept_a6(int first, int then, int worst) {
        story.posts(api("api", first)).then("14:31:00").posts(api("api", then));

        Origin origin = story.the(API_DEGRADATION).card().origin();
        assertThat(origin.measured().measure()).endsWith("= " + then);
        assertThat(origin.worst().measure()).endsWith("= " + worst);
    }

    @Test
    void where_less_is_worse_the_least_is_kept_a6() {
        story.posts(coverage("0.80", "-3")).then("14:31:00").posts(coverage("0.85", "-3"));

        assertThat(story.the(COVERAGE_DROP).card().origin().worst().measure()).contains("0.8,");
    }

    @Test
    void what_was_measured_is_kept_by_the_methodologys_names_too_a11() {
        assertThat(particulars(DEFENSE_ESCALATION, level(Level.RED))).containsOnly(entry("level", "RED"));
        assertThat(particulars(ACGME_VIOLATION, findings()))
                .containsOnly(entry("count", "1"), entry("details", "R17 H80 85 (limit 80), R18 R8 7.5"));
        assertThat(particulars(DATABASE_FAILURE, database("primary", false, null, ErrorKind.DISK, ErrorKind.INDEX)))
                .containsOnly(entry("details", "DISK, INDEX"));
        assertThat(particulars(API_DEGRADATION, api("api", 4))).containsOnly(entry("failures", "4"));
        assertThat(particulars(OVER_CAPACITY, utilization("1.25"))).containsOnly(entry("utilization", "1.25"));
        assertThat(particulars(MASS_ABSENCE, absence(5, null, null))).containsOnly(entry("absent_total", "5"));
        assertThat(particulars(DATABASE_FAILURE, database(false))).isEmpty();
    }

    @Test
    void what_was_measured_leaves_out_what_the_row_is_about_and_gives_each_of_several_limits_its_name() {
        Measured one = measured(utilization("1.2"));
        Measured several = measured(blocks(5, 0));

        assertThat(one.measure()).isEqualTo("Average utilization (1 = 100 %) = 1.2");
        assertThat(one.threshold()).isEqualTo("> 1");
        assertThat(several.measure()).isEqualTo("Capacity (blocks) = 0, Required blocks = 5");
        assertThat(several.threshold()).isEqualTo("Capacity (blocks) = 0, Required blocks > 0");
    }

    private static Measured measured(Reading reading) {
        return Story.begin().posts(reading).the(OVER_CAPACITY).card().origin().measured();
    }

    private static Map<String, String> particulars(IncidentType type, Reading reading) {
        Card card = Story.begin().posts(reading).the(type).card();
        return card.origin().measured().particulars();
    }

    private static AcgmeCompliance findings() {
        Instant week = Instant.parse("2026-01-05T00:00:00Z");
        AcgmeViolation hours = new AcgmeViolation(
                "R17",
                AcgmeViolation.Rule.H80,
                null,
                BigDecimal.valueOf(85),
                BigDecimal.valueOf(80),
                null,
                week,
                null,
                null,
                null,
                null);
        AcgmeViolation rest = new AcgmeViolation(
                "R18", AcgmeViolation.Rule.R8, null, new BigDecimal("7.5"), null, null, week, null, null, null, null);
        return new AcgmeCompliance(1, 2, 0, null, null, List.of(hours, rest));
    }
}
