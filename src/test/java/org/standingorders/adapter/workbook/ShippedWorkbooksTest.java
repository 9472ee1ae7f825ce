package org.standingorders.adapter.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.standingorders.flow.HouseTables;
import org.standingorders.table.CaseResult;
import org.standingorders.table.CaseRun;
import org.standingorders.table.TableText;

/**
 * The workbooks in {@code decision-tables/} are what the seed texts say. After a change of the seeds run this test with
 * {@code -Dworkbooks.write=true} to write them afresh.
 */
class ShippedWorkbooksTest {
    private static final Path FOLDER = Path.of("decision-tables");
    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");
    private static final WorkbookReader READER = new WorkbookReader(HouseTables.catalogue());

    static Stream<Seed> seeds() {
        return Seed.all().stream();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_shipped_workbook_reads_as_its_seed_says(Seed seed) throws IOException {
        var file = FOLDER.resolve(seed.workbook());
        if (Boolean.getBoolean("workbooks.write")) {
            Files.createDirectories(FOLDER);
            Files.write(file, seed.workbookBytes());
        }
        var contents = READER.read(seed.workbook(), Files.readAllBytes(file));
        assertThat(contents.findings()).isEmpty();
        assertThat(TableText.of(contents.tables())).isEqualTo(TableText.of(seed.tables()));
        assertThat(contents.tables()).isEqualTo(seed.tables());
        assertThat(contents.cases()).isEqualTo(seed.cases());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_case_of_a_shipped_workbook_passes(Seed seed) {
        var run = CaseRun.of(seed.tables(), seed.cases(), one -> true, NOW);
        assertThat(run.results())
                .filteredOn(result -> !result.passed())
                .extracting(CaseResult::problems)
                .isEmpty();
        assertThat(run.passed()).isTrue();
    }

    /** A row for everything else has no cell that could keep it silent. */
    @ParameterizedTest
    @MethodSource("seeds")
    void every_row_in_use_has_a_case_in_which_it_answers_and_one_in_which_it_is_silent(Seed seed) {
        var run = CaseRun.of(seed.tables(), seed.cases(), one -> true, NOW);
        for (var table : seed.tables()) {
            for (var row : table.rows()) {
                var coverage = run.of(table.id(), row.id());
                assertThat(coverage.answers() > 0)
                        .as("%s/%s answers", table.id(), row.id())
                        .isEqualTo(row.enabled());
                assertThat(coverage.nearMisses())
                        .as("%s/%s near misses", table.id(), row.id())
                        .isGreaterThanOrEqualTo(row.enabled() && !row.catchAll() ? 1 : 0);
            }
        }
    }

    @Test
    void the_same_tables_give_the_same_bytes() {
        var seed = Seed.of("escalation");
        assertThat(new WorkbookWriter().write(seed.tables(), seed.cases()))
                .isEqualTo(new WorkbookWriter().write(seed.tables(), seed.cases()));
    }

    @Test
    void every_table_of_the_house_is_shipped_once() {
        assertThat(Seed.all().stream()
                        .flatMap(seed -> seed.tables().stream())
                        .map(table -> table.shape())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                        List.copyOf(HouseTables.catalogue().shapes()));
    }
}
