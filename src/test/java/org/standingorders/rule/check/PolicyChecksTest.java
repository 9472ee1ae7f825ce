package org.standingorders.rule.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.standingorders.adapter.workbook.WorkbookReader;
import org.standingorders.flow.HouseTables;
import org.standingorders.rule.Policy;
import org.standingorders.rule.Role;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;
import org.standingorders.table.UnaryTest;

class PolicyChecksTest {
    private static Policy shipped = new Policy(List.of(), List.of());

    @BeforeAll
    static void the_shipped_workbooks() throws IOException {
        WorkbookReader reader = new WorkbookReader(HouseTables.catalogue());
        try (Stream<Path> files = Files.list(Path.of("decision-tables"))) {
            shipped = new Policy(
                    files.filter(file -> file.toString().endsWith(".xlsx"))
                            .flatMap(file -> reader.read(file.getFileName().toString(), bytes(file)).tables().stream())
                            .toList(),
                    List.of());
        }
    }

    @Test
    void the_shipped_policy_passes_every_check() {
        assertThat(PolicyChecks.of(shipped)).isEmpty();
    }

    @Test
    void critical_high_and_medium_tell_somebody_at_once() {
        Policy silent = without("DT-05", "X4");

        assertThat(PolicyChecks.of(silent))
                .extracting(Finding::code, Finding::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "NOBODY_AT_ONCE", "No row tells anybody at once when an incident is (high)."));
    }

    @Test
    void a_later_tier_comes_later() {
        Policy backwards = with("DT-05", "X3", row -> tests(row, test -> isMinutes(test) ? minutes(10) : test));

        assertThat(PolicyChecks.of(backwards))
                .filteredOn(Finding::refuses)
                .extracting(Finding::code)
                .containsExactly("LADDER_BACKWARDS");
        assertThat(PolicyChecks.of(backwards).get(0).message())
                .isEqualTo("The row (X3) tells at (10) minutes, not after row (X2) at (15).");
    }

    @Test
    void every_role_that_is_told_is_a_contact_role() {
        Policy unknown = with("DT-05", "X2", row -> output(row, "notify", List.of(new Role("night_nurse"))));

        assertThat(PolicyChecks.of(unknown)).extracting(Finding::code).containsExactly("UNKNOWN_ROLE");
    }

    @Test
    void every_path_of_fallbacks_ends_in_somebody_who_is_always_there() {
        Policy circle = edited("DT-06", row -> output(row, "always_there", false));

        assertThat(PolicyChecks.of(circle))
                .extracting(Finding::code)
                .containsOnly("NOBODY_IN_THE_END")
                .hasSize(shipped.table("DT-06").rows().size());
    }

    @Test
    void a_worse_level_begins_at_a_worse_number() {
        String worst = shipped.table("DT-02").rows().stream()
                .filter(row -> row.tests().contains(new UnaryTest.MoreThan(new BigDecimal("0.9"))))
                .map(row -> row.id().value())
                .findFirst()
                .orElseThrow();
        Policy backwards = with(
                "DT-02",
                worst,
                row -> tests(row, test -> test instanceof UnaryTest.MoreThan ? minutesOf("0.5") : test));

        assertThat(PolicyChecks.of(backwards)).extracting(Finding::code).containsExactly("LADDER_BACKWARDS");
    }

    @Test
    void two_rows_of_a_unique_table_may_not_ask_for_the_same() {
        Row first = shipped.table("DT-13").rows().get(0);
        String second = shipped.table("DT-13").rows().get(1).id().value();
        Policy twice = with("DT-13", second, row -> asking(row, first.tests()));

        assertThat(PolicyChecks.of(twice)).extracting(Finding::code).containsExactly("ROWS_OVERLAP");
    }

    @Test
    void time_boxes_leave_no_minute_out_A32() {
        String second = shipped.table("DT-07").rows().get(1).id().value();
        Policy gap = with("DT-07", second, row -> output(row, "from_minutes", new BigDecimal("6")));

        assertThat(PolicyChecks.of(gap)).extracting(Finding::code).containsExactly("TIME_BOX_GAP");
    }

    private static Policy with(String table, String row, UnaryOperator<Row> edit) {
        return edited(table, one -> one.id().value().equals(row) ? edit.apply(one) : one);
    }

    private static Policy without(String table, String row) {
        DecisionTable known = shipped.table(table);
        return replaced(new DecisionTable(
                known.shape(),
                known.rows().stream()
                        .filter(one -> !one.id().value().equals(row))
                        .toList()));
    }

    private static Policy edited(String table, UnaryOperator<Row> edit) {
        DecisionTable known = shipped.table(table);
        return replaced(
                new DecisionTable(known.shape(), known.rows().stream().map(edit).toList()));
    }

    private static Policy replaced(DecisionTable table) {
        return new Policy(
                shipped.tables().stream()
                        .map(one -> one.id().equals(table.id()) ? table : one)
                        .toList(),
                List.of());
    }

    private static Row output(Row row, String name, Object value) {
        Map<String, Object> outputs = new LinkedHashMap<>(row.outputs());
        outputs.put(name, value);
        return new Row(
                row.id(),
                row.enabled(),
                null,
                null,
                row.tests(),
                outputs,
                row.rationale(),
                row.sourceRef(),
                row.anchor());
    }

    private static Row tests(Row row, Function<UnaryTest, UnaryTest> edit) {
        return asking(row, row.tests().stream().map(edit).toList());
    }

    private static Row asking(Row row, List<UnaryTest> tests) {
        return new Row(
                row.id(),
                row.enabled(),
                null,
                null,
                tests,
                row.outputs(),
                row.rationale(),
                row.sourceRef(),
                row.anchor());
    }

    private static boolean isMinutes(UnaryTest test) {
        return test instanceof UnaryTest.MoreThan;
    }

    private static UnaryTest minutes(int minutes) {
        return new UnaryTest.MoreThan(BigDecimal.valueOf(minutes));
    }

    private static UnaryTest minutesOf(String number) {
        return new UnaryTest.MoreThan(new BigDecimal(number));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
