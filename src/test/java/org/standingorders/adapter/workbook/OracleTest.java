package org.standingorders.adapter.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Subject;

/** Every shipped workbook, compiled by Drools' own decision table compiler, fires what our cells say. */
@Tag("drill")
class OracleTest {
    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");
    private static final int SCENES = 3_000;
    private static final int MOST_SCENES = 18_000;
    private static final List<Seed> SEEDS = Seed.all();
    private static final List<DecisionTable> TABLES =
            SEEDS.stream().flatMap(seed -> seed.tables().stream()).toList();

    private static final List<String> ROWS_IN_USE = rowsInUse().toList();

    private static DroolsOracle oracle;

    @BeforeAll
    static void compile() {
        oracle = new DroolsOracle(SEEDS);
    }

    @Test
    void drools_own_compiler_fires_the_same_rows_on_the_same_facts() {
        var random = new Random(20260110);
        var subjects = new RandomSubjects(TABLES, random);
        var kinds = TABLES.stream()
                .flatMap(table -> table.shape().subjects().stream())
                .distinct()
                .toList();
        var fired = new TreeSet<String>();
        for (int scene = 0;
                scene < SCENES || scene < MOST_SCENES && !missed(fired).isEmpty();
                scene++) {
            var facts = scene(subjects, kinds, random);
            var theirs = oracle.fired(facts);
            assertThat(theirs).as("scene %d: %s", scene, facts).isEqualTo(ours(facts));
            theirs.forEach(firing -> fired.add(firing.substring(0, firing.indexOf(" on "))));
        }
        assertThat(missed(fired)).as("rows that no scene reaches").isEmpty();
    }

    private static List<Record> scene(RandomSubjects subjects, List<Subject> kinds, Random random) {
        var facts = new ArrayList<Record>();
        for (int fact = 0; fact < 1 + random.nextInt(6); fact++) {
            facts.add(subjects.next(kinds.get(random.nextInt(kinds.size()))));
        }
        return facts;
    }

    private static Set<String> ours(Collection<?> facts) {
        var hits = new TreeSet<String>();
        for (var table : TABLES) {
            var prefix = SheetLayout.of(table.shape()).ruleSet() + "/";
            table.evaluate(facts, NOW)
                    .hits()
                    .forEach(
                            hit -> hits.add(DroolsOracle.name(prefix + hit.row().id(), hit.subjects())));
        }
        return hits;
    }

    private static List<String> missed(Set<String> fired) {
        return ROWS_IN_USE.stream().filter(row -> !fired.contains(row)).toList();
    }

    private static Stream<String> rowsInUse() {
        return TABLES.stream()
                .flatMap(table -> table.rows().stream()
                        .filter(row -> row.enabled())
                        .map(row -> SheetLayout.of(table.shape()).ruleSet() + "/" + row.id()));
    }
}
