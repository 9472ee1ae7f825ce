package org.standingorders.mitigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standingorders.fact.AssignmentLoad;
import org.standingorders.fact.Backup;
import org.standingorders.fact.Backup.BackupKind;
import org.standingorders.fact.Backup.Verified;
import org.standingorders.fact.Fact;
import org.standingorders.mitigate.PinnedTarget.PinnedBackup;
import org.standingorders.mitigate.SacrificePlan.Deferral;
import org.standingorders.orient.CausedBy;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;
import org.standingorders.table.UnaryTest;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Shipped;

/** What no table may override, tried against thousands of tables that do their worst. */
class HostileTablesTest {
    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");
    private static final int SCENES = 1_000;
    private static final String[] ROTATIONS = {
        "research",
        "elective",
        "conference",
        "simulation",
        "peds_clinic",
        "adult_clinic",
        "inpatient",
        "ER",
        "er",
        " Inpatient ",
        "pharmacy",
        "ICU"
    };

    private final Random random = new Random(1_919);
    private final Facts facts = new Facts(1_919);

    @Test
    void no_table_touches_critical_care_or_goes_below_a_minimum_or_sheds_more_than_is_missing() {
        int freed = 0;
        for (int scene = 0; scene < SCENES; scene++) {
            DecisionTable table = hostile(Shipped.policy().table("DT-19"));
            Shortage shortage = new Shortage(NOW, random.nextInt(40), random.nextInt(20), loads());
            SacrificePlan plan = new Sacrifice(table).shed(shortage).answer();

            freed += plan.freed();
            assertThat(plan.freed() + plan.remaining()).isEqualTo(shortage.deficit());
            assertThat(plan.success()).isEqualTo(plan.remaining() == 0);
            plan.deferrals().forEach(deferral -> unharmed(deferral, shortage, table));
        }
        assertThat(freed).as("scenes in which there was something to take").isGreaterThan(SCENES);
    }

    private static void unharmed(Deferral deferral, Shortage shortage, DecisionTable table) {
        AssignmentLoad load = shortage.loads().stream()
                .map(fact -> (AssignmentLoad) fact.reading())
                .filter(one -> one.rotation().equals(deferral.rotation()))
                .findFirst()
                .orElseThrow();
        Integer claimed = load.hierarchyLevel();
        assertThat(deferral.level()).isGreaterThan(2);
        assertThat(claimed == null || claimed > 2).isTrue();
        assertThat(Set.of("inpatient", "er"))
                .doesNotContain(load.rotation().strip().toLowerCase(Locale.ROOT));
        assertThat(load.count() - deferral.count()).isGreaterThanOrEqualTo(minimum(load, table));
    }

    private static int minimum(AssignmentLoad load, DecisionTable table) {
        Integer own = load.minCoverage();
        return Math.max(
                own == null ? 0 : own,
                table.evaluate(List.of(load), NOW).hits().stream()
                        .map(hit -> hit.row().outputs().get("min_coverage"))
                        .filter(BigDecimal.class::isInstance)
                        .mapToInt(value -> ((BigDecimal) value).intValueExact())
                        .max()
                        .orElse(0));
    }

    /** The shipped rows for other rotations, in another order, all of them to be sacrificed. */
    private DecisionTable hostile(DecisionTable shipped) {
        List<Row> rows = shipped.rows().stream().map(this::hostile).toList();
        return new DecisionTable(shipped.shape(), rows);
    }

    private Row hostile(Row row) {
        Map<String, Object> outputs = new LinkedHashMap<>(row.outputs());
        outputs.put("level", BigDecimal.valueOf(1 + random.nextInt(5)));
        outputs.put("sacrificable", random.nextInt(4) == 0 ? Sacrificable.PARTIAL : Sacrificable.YES);
        outputs.put("min_coverage", BigDecimal.valueOf(random.nextInt(3)));
        List<UnaryTest> tests = List.of(new UnaryTest.Equal(rotation()), new UnaryTest.Any());
        return changed(row, tests, outputs);
    }

    private String rotation() {
        return ROTATIONS[random.nextInt(ROTATIONS.length)];
    }

    private List<Fact> loads() {
        List<Fact> loads = new ArrayList<>();
        for (String rotation : Arrays.asList(ROTATIONS).subList(random.nextInt(6), ROTATIONS.length)) {
            loads.add(facts.reporting(new AssignmentLoad(
                    rotation, maybe(1 + random.nextInt(5)), random.nextInt(8), maybe(random.nextInt(4)), null)));
        }
        return loads;
    }

    private @Nullable Integer maybe(int value) {
        return random.nextBoolean() ? value : null;
    }

    @Test
    void no_table_makes_a_backup_good_that_was_made_during_an_incident_or_failed_or_holds_the_incident() {
        DecisionTable greedy = allowingEverything(Shipped.policy().table("DT-18"));
        int pinned = 0;
        for (int scene = 0; scene < SCENES; scene++) {
            List<Fact> backups = IntStream.range(0, 3).mapToObj(this::backup).toList();
            Damage damage = new Damage(
                    NOW, null, NOW, CausedBy.DATABASE_CHANGE, backups, null, List.of(), List.of(), List.of());
            PinnedState state = new GoodState(greedy).pin(damage).answer();
            if (state.target() instanceof PinnedBackup chosen) {
                pinned++;
                good(chosen, backups);
            }
        }
        assertThat(pinned).isBetween(SCENES / 4, SCENES - 1);
    }

    private static void good(PinnedBackup chosen, List<Fact> backups) {
        Backup backup = backups.stream()
                .map(fact -> (Backup) fact.reading())
                .filter(one -> one.backupId().equals(chosen.backupId()))
                .findFirst()
                .orElseThrow();
        assertThat(backup.kind()).isIn(BackupKind.FULL, BackupKind.INCREMENTAL, BackupKind.PRE_OPERATION);
        assertThat(backup.verified()).isNotEqualTo(Verified.FAILED);
        assertThat(backup.containsIncidentState()).isNotEqualTo(true);
        assertThat(backup.takenAt()).isBefore(NOW);
        assertThat(chosen.needsVerification()).isEqualTo(backup.verified() != Verified.PASSED);
    }

    private static DecisionTable allowingEverything(DecisionTable shipped) {
        List<Row> rows = shipped.rows().stream()
                .map(row -> {
                    Map<String, Object> outputs = new LinkedHashMap<>(row.outputs());
                    outputs.put("kinds", List.of(BackupKind.values()));
                    return changed(row, row.tests(), outputs);
                })
                .toList();
        return new DecisionTable(shipped.shape(), rows);
    }

    private Fact backup(int number) {
        return facts.reporting(new Backup(
                "b" + number,
                NOW.minusSeconds(random.nextInt(100) - 20),
                null,
                BackupKind.values()[random.nextInt(BackupKind.values().length)],
                null,
                random.nextInt(4) == 0 ? null : Verified.values()[random.nextInt(3)],
                null,
                random.nextInt(3) == 0 ? null : random.nextBoolean(),
                null,
                null));
    }

    private static Row changed(Row row, List<UnaryTest> tests, Map<String, Object> outputs) {
        return new Row(row.id(), true, null, null, tests, outputs, row.rationale(), row.sourceRef(), row.anchor());
    }
}
