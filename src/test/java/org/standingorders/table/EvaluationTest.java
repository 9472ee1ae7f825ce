package org.standingorders.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.table.Samples.Grade.MILD;
import static org.standingorders.table.Samples.Grade.SEVERE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.standingorders.table.Samples.Patient;
import org.standingorders.table.Samples.Ward;

class EvaluationTest {
    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.row().id().value()).toList();
    }

    @Test
    void a_row_matches_when_every_subject_it_asks_about_has_an_object_that_passes_all_its_cells() {
        var table = Samples.table(HitPolicy.COLLECT, "A|severe|39|true|now", "B|severe|||soon");
        var hot = Patient.with(SEVERE, "39.1");
        var cool = Patient.with(SEVERE, "36.6");
        assertThat(ids(table.evaluate(List.of(hot, new Ward(true, "x")), NOW).hits()))
                .containsExactly("A", "B");
        assertThat(ids(table.evaluate(List.of(hot, new Ward(false, "x")), NOW).hits()))
                .containsExactly("B");
        assertThat(ids(table.evaluate(List.of(hot), NOW).hits())).containsExactly("B");
        assertThat(ids(table.evaluate(List.of(cool, new Ward(true, "x")), NOW).hits()))
                .containsExactly("B");
    }

    @Test
    void cells_of_one_row_never_match_across_two_objects_of_one_kind() {
        var table = Samples.table(HitPolicy.COLLECT, "A|severe|39||now");
        var subjects = List.of(Patient.with(SEVERE, "36"), Patient.with(MILD, "40"));
        assertThat(table.evaluate(subjects, NOW).hits()).isEmpty();
    }

    @Test
    void a_row_hits_once_for_each_combination_of_objects() {
        var table = Samples.table(HitPolicy.COLLECT, "A|severe|||now");
        var first = Patient.with(SEVERE, "37");
        var second = Patient.with(SEVERE, "38");
        assertThat(table.evaluate(List.of(first, second), NOW).hits())
                .extracting(Hit::subjects)
                .containsExactly(List.of(first), List.of(second));
    }

    @Test
    void a_catch_all_row_matches_nothing_at_all() {
        var table = Samples.table(HitPolicy.FIRST, "A|severe|||now", "ELSE||||later");
        assertThat(ids(table.evaluate(List.of(), NOW).settle().hits())).containsExactly("ELSE");
        assertThat(ids(table.evaluate(List.of(Patient.with(SEVERE, null)), NOW)
                        .settle()
                        .hits()))
                .containsExactly("A");
    }

    @Test
    void each_row_gives_its_cells_as_reasons() {
        var table = Samples.table(HitPolicy.COLLECT, "A|severe|39|true|now");
        var check =
                table.evaluate(List.of(Patient.with(SEVERE, "38")), NOW).rows().get(0);
        assertThat(check.cells())
                .containsExactly(
                        new CellCheck("grade", "grade", "= severe", "severe", true),
                        new CellCheck("fever", "fever", "> 39", "38", false),
                        new CellCheck("full", "full", "= true", "unknown", false));
    }

    @Test
    void the_nearest_rows_are_those_with_the_fewest_failed_cells() {
        var table = Samples.table(HitPolicy.COLLECT, "A|mild|39|true|now", "B|severe|39||soon", "C|severe|||soon");
        assertThat(table.evaluate(List.of(Patient.with(SEVERE, "38")), NOW).nearest(2))
                .extracting(check -> check.row().id().value())
                .containsExactly("B", "A");
    }

    @Test
    void a_unique_table_that_matches_twice_is_a_conflict_that_names_both_rows() {
        var table = Samples.table(HitPolicy.UNIQUE, "A|severe|||now", "B||39||soon");
        var settled = table.evaluate(List.of(Patient.with(SEVERE, "40")), NOW).settle();
        assertThat(settled)
                .isInstanceOfSatisfying(
                        Settlement.Conflict.class,
                        conflict -> assertThat(conflict.sentence())
                                .isEqualTo(
                                        "Only one row of DT-99 may match, but the rows A (triage.xlsx!DT-99!A14) and B"
                                                + " (triage.xlsx!DT-99!A15) both do."));
    }

    @Test
    void the_row_for_everything_else_is_no_conflict_in_a_unique_table() {
        var table = Samples.table(HitPolicy.UNIQUE, "A|severe|||now", "ELSE||||later");
        assertThat(ids(table.evaluate(List.of(Patient.with(SEVERE, null)), NOW)
                        .settle()
                        .hits()))
                .containsExactly("A");
        assertThat(ids(table.evaluate(List.of(Patient.with(MILD, null)), NOW)
                        .settle()
                        .hits()))
                .containsExactly("ELSE");
    }

    @Test
    void rows_that_are_off_or_not_in_force_do_not_hit_and_say_so() {
        var table = Samples.table(HitPolicy.COLLECT, "A|severe|||now", "B|severe|||soon", "C|severe|||later");
        var rows = List.of(
                Samples.dated(table.rows().get(0), false, null, null),
                Samples.dated(table.rows().get(1), true, LocalDate.of(2026, 1, 11), null),
                Samples.dated(table.rows().get(2), true, null, LocalDate.of(2026, 1, 10)));
        var evaluation = new DecisionTable(table.shape(), rows).evaluate(List.of(Patient.with(SEVERE, null)), NOW);
        assertThat(evaluation.hits()).isEmpty();
        assertThat(evaluation.rows())
                .extracting(RowCheck::standing)
                .containsExactly(Row.Standing.DISABLED, Row.Standing.NOT_YET, Row.Standing.EXPIRED);
    }

    @Test
    void a_priority_table_answers_with_its_highest_output() {
        var table = Samples.table(HitPolicy.PRIORITY, "A|severe|||soon", "B||39||now", "C||38||now", "D|mild|||now");
        assertThat(ids(table.evaluate(List.of(Patient.with(SEVERE, "40")), NOW)
                        .settle()
                        .hits()))
                .containsExactly("B", "C");
    }

    @Test
    void settling_puts_hits_from_any_engine_back_into_table_order() {
        var table = Samples.table(HitPolicy.FIRST, "A|severe|||now", "B||39||soon");
        var hits = table.rows().stream().map(row -> new Hit(row, List.of())).toList();
        assertThat(ids(table.settle(List.of(hits.get(1), hits.get(0))).hits())).containsExactly("A");
    }

    @Test
    void a_given_subject_leaves_what_it_does_not_say_unknown() {
        var table = Samples.table(HitPolicy.COLLECT, "A|severe|39||now", "B|severe|||soon");
        var given = new Given(Samples.WORDS.subject("Patient").orElseThrow(), java.util.Map.of("grade", SEVERE));
        assertThat(ids(table.evaluate(List.of(given), NOW).hits())).containsExactly("B");
    }
}
