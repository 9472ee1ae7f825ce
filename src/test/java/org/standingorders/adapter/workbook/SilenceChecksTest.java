package org.standingorders.adapter.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.adapter.workbook.EditedRows.after;
import static org.standingorders.adapter.workbook.EditedRows.between;
import static org.standingorders.adapter.workbook.EditedRows.giving;
import static org.standingorders.adapter.workbook.EditedRows.testing;
import static org.standingorders.adapter.workbook.EditedRows.without;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;
import org.standingorders.table.Row;
import org.standingorders.table.UnaryTest;

/** Silences that no version of the policy may hold (DT-32). */
class SilenceChecksTest {

    @Test
    void a_silence_says_what_it_mutes_ends_and_recurs_between_two_times() {
        assertThat(silence(row -> testing(row, 3, new UnaryTest.Any())))
                .containsExactly("NO_SEVERITY E14", "NO_SECOND_PERSON G14");
        assertThat(silence(row -> giving(row, "until", LocalDateTime.parse("2026-01-01T00:00"))))
                .containsExactly("ENDS_BEFORE J14");
        assertThat(silence(row -> giving(row, "until", LocalDateTime.parse("9999-12-31T00:00"))))
                .containsExactly("NO_END J14");
        assertThat(silence(row -> without(row, "to_time"))).containsExactly("HALF_A_WINDOW M14");
        assertThat(silence(row -> without(without(row, "from_time"), "to_time")))
                .containsExactly("HALF_A_WINDOW L14");
    }

    @Test
    void critical_is_muted_on_the_word_of_two_only() {
        UnaryOperator<Row> critical =
                row -> testing(row, 3, new UnaryTest.OneOf(List.of(Severity.LOW, Severity.CRITICAL)));

        assertThat(silence(critical)).containsExactly("NO_SECOND_PERSON G14");
        assertThat(silence(row -> giving(critical.apply(row), "second_person", "it operations")))
                .containsExactly("NO_SECOND_PERSON G14");
        assertThat(silence(row -> giving(critical.apply(row), "second_person", "IT  Opera\u200btions.")))
                .containsExactly("NO_SECOND_PERSON G14");
        assertThat(silence(row -> giving(critical.apply(row), "second_person", "Dr. Mallory")))
                .isEmpty();
    }

    @Test
    void a_silence_of_what_the_service_says_of_itself_mutes_nothing() {
        assertThat(silence(row -> about(row, "policy_failure", ""))).containsExactly("MUTES_NOTHING C14");
        assertThat(silence(row -> about(row, "monitoring_blind", "standing-orders")))
                .containsExactly("MUTES_NOTHING C14");
        assertThat(silence(row -> about(row, "monitoring_blind", "blackbox"))).isEmpty();
    }

    private static Row about(Row row, String type, String key) {
        Row typed = testing(row, 1, new UnaryTest.Equal(IncidentType.valueOf(type.toUpperCase(java.util.Locale.ROOT))));
        return testing(typed, 2, key.isEmpty() ? new UnaryTest.Any() : new UnaryTest.Equal(key));
    }

    private static List<String> silence(UnaryOperator<Row> change) {
        return after("DT-32/S1", row -> between(change.apply(row), null, null)).stream()
                .map(finding -> finding.replace("silences.xlsx!DT-32!", ""))
                .toList();
    }
}
