package org.standingorders.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactSchemaTest {
    private static final String DOCUMENTED = """
            defense_level utilization coverage acgme_compliance acgme_violation database_health
            api_health service_health schedule_generation contingency absence_summary change
            error_event backup fallback_schedule zone_status capacity assignment_load
            impact patient_safety data_exposure evidence in_flight verification
            roster monitor_heartbeat
            """;

    @Test
    void every_fact_type_of_the_vocabulary_has_a_schema() {
        assertThat(FactSchema.all())
                .extracting(FactSchema::factType)
                .isEqualTo(List.of(DOCUMENTED.strip().split("\\s+")));
    }

    @Test
    void a_field_carries_its_whole_declaration() {
        Field p95 = FactSchema.path("ApiHealth.p95Ms").orElseThrow();

        assertThat(p95.jsonName()).isEqualTo("p95_ms");
        assertThat(p95.kind()).isEqualTo(Kind.DECIMAL);
        assertThat(p95.unit()).isEqualTo("ms");
        assertThat(p95.required()).isFalse();
        assertThat(p95.limits().rangeInWords()).isEqualTo("0 or more");
        assertThat(p95.read(new ApiHealth("api", 4, null, new BigDecimal("5200"), null, 60)))
                .isEqualTo(new BigDecimal("5200"));
    }

    @Test
    void a_component_that_may_not_be_null_is_required() {
        FactSchema schema = FactSchema.named("change").orElseThrow();

        assertThat(schema.fields().stream().filter(Field::required).map(Field::jsonName))
                .containsExactly("change_id", "kind", "deployed_at");
    }

    @Test
    void documented_names_that_are_not_plain_snake_case_are_kept() {
        assertThat(names("coverage")).contains("gaps_72h", "trend_points_7d");
        assertThat(names("contingency")).contains("n1_compliant", "n2_critical_pairs");
        assertThat(names("backup")).contains("protected");
    }

    @Test
    void choices_are_spelled_as_documented() {
        assertThat(FactSchema.path("FallbackSchedule.scenario").orElseThrow().choices())
                .contains("1_faculty_loss", "pandemic_20_percent_out");
        assertThat(FactSchema.path("ServiceHealth.service").orElseThrow().choices())
                .contains("api", "celery");
        assertThat(FactSchema.path("DefenseLevel.level").orElseThrow().choices())
                .containsExactly("GREEN", "YELLOW", "ORANGE", "RED", "BLACK");
    }

    @Test
    void the_key_says_what_the_reading_is_about() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");

        assertThat(new DefenseLevel(Level.RED, List.of()).key()).isEmpty();
        assertThat(new ApiHealth("api", 4, null, null, null, null).key()).isEqualTo("api");
        assertThat(violation(start).key()).isEqualTo("R17/H80/2026-01-01T00:00:00Z");
        assertThat(new Evidence("E04", Evidence.Value.PRESENT, null, null, null, null).key())
                .isEqualTo("E04");
        assertThat(new Coverage(null, BigDecimal.ONE, null, null, null, null).key())
                .isEmpty();
    }

    private static AcgmeViolation violation(Instant start) {
        return new AcgmeViolation(
                "R17", AcgmeViolation.Rule.H80, null, null, null, null, start, null, null, null, null);
    }

    private static List<String> names(String factType) {
        return FactSchema.named(factType).orElseThrow().fields().stream()
                .map(Field::jsonName)
                .toList();
    }
}
