package org.standingorders.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.standingorders.correlate.Correlation;
import org.standingorders.correlate.Correlator;
import org.standingorders.detect.AbsenceShare;
import org.standingorders.detect.CorruptionSigns;
import org.standingorders.detect.CriticalCluster;
import org.standingorders.detect.DefenseReadings;
import org.standingorders.detect.Detection;
import org.standingorders.detect.Detector;
import org.standingorders.detect.EffectiveLevel;
import org.standingorders.detect.GenerationStreak;
import org.standingorders.detect.Scope;
import org.standingorders.detect.SignalMapper;
import org.standingorders.detect.SilentHeartbeat;
import org.standingorders.escalate.EscalationClock;
import org.standingorders.escalate.Escalator;
import org.standingorders.fact.FactSchema;
import org.standingorders.fact.Signal;
import org.standingorders.flow.Limits;
import org.standingorders.flow.Rulebook;
import org.standingorders.rule.Firing;
import org.standingorders.rule.Lookup;
import org.standingorders.rule.PolicyDigest;
import org.standingorders.rule.Proposed;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Rules;
import org.standingorders.rule.Shapes;
import org.standingorders.rule.UserImpact;
import org.standingorders.table.CellRef;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Output;
import org.standingorders.table.Row;
import org.standingorders.table.RowId;
import org.standingorders.table.TableCatalogue;
import org.standingorders.table.TableId;
import org.standingorders.table.TableShape;
import org.standingorders.table.UnaryTest;
import org.standingorders.table.Vocabulary;

/**
 * A small policy that needs no rule engine: the tables are asked directly, and every detection opens an incident. Holds the
 * methodology's escalation matrix and two rows of DT-01.
 */
public final class Policies {
    public static final PolicyDigest DIGEST = new PolicyDigest("sha256:" + "ab".repeat(32));
    public static final TableCatalogue CATALOGUE = Shapes.catalogue(Vocabulary.of(subjects(), List.of(Scope.class)));

    private Policies() {}

    /** DT-05 as the methodology has it (X1 to X7). */
    public static DecisionTable escalationMatrix() {
        return table(
                "DT-05",
                "X1 | critical |  |  | immediate | on_call_admin, program_director | ",
                "X2 | critical | 15 | false | if_unacked_15min | hospital_admin | ",
                "X3 | critical | 60 | false | if_unacked_1hour | acgme_contact | ",
                "X4 | high |  |  | immediate | on_call_admin | ",
                "X5 | high | 60 | false | if_unacked_1hour | program_director | ",
                "X6 | medium |  |  | immediate | admin_team | ",
                "X7 | medium | 240 | false | if_unacked_4hours | on_call_admin | ");
    }

    /** The database and API rows of DT-01. */
    public static DecisionTable triggers() {
        TableShape shape = shape("DT-01");
        return new DecisionTable(
                shape,
                List.of(
                        row(
                                shape,
                                0,
                                "D3",
                                Map.of("healthy", "false"),
                                outputs(
                                        "database_failure",
                                        "critical",
                                        "true",
                                        "instance",
                                        "Database integrity check failed")),
                        row(
                                shape,
                                1,
                                "D4",
                                Map.of("consecutiveFailures", "3"),
                                outputs(
                                        "api_degradation",
                                        "high",
                                        "false",
                                        "service",
                                        "API {service} failed {consecutive_failures} times in a row"))));
    }

    public static Rulebook rulebook() {
        DecisionTable levels = new DecisionTable(shape("DT-02"), List.of());
        return new Rulebook(
                DIGEST,
                new SignalMapper(asked(table("DT-00")), table("DT-00")),
                new Detector(asked(levels), levels, asked(triggers()), triggers()),
                new Correlator(Policies::openAll),
                new Escalator(asked(escalationMatrix()), escalationMatrix()),
                new Limits(table("DT-33", "L1 | reopen_window | 1440")));
    }

    private static Firing openAll(java.util.Collection<?> facts) {
        List<Proposed> proposals = facts.stream()
                .filter(Detection.class::isInstance)
                .map(Detection.class::cast)
                .map(one -> new Proposed("COR-001", new Correlation.OpenNew(one.dedupKey(), null), one.factIds()))
                .toList();
        return Firing.of(facts, List.of(), proposals, List.of());
    }

    /** The table asked cell by cell, without a rule engine. */
    public static Rules asked(DecisionTable table) {
        return facts -> Firing.of(
                facts,
                table.evaluate(facts, java.time.Instant.EPOCH).hits().stream()
                        .map(hit -> new RowHit(table, hit))
                        .toList(),
                List.of(),
                List.of());
    }

    private static TableShape shape(String id) {
        return CATALOGUE.shape(new TableId(id)).orElseThrow();
    }

    /** Rows as {@code id | condition cells | output cells}; blank cells are blank. */
    public static DecisionTable table(String id, String... lines) {
        TableShape shape = shape(id);
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split("\\|", -1);
            List<UnaryTest> tests = new ArrayList<>();
            for (int i = 0; i < shape.conditions().size(); i++) {
                tests.add(test(shape, i, cells[i + 1].strip()));
            }
            Map<String, Object> outputs = new LinkedHashMap<>();
            for (int i = 0; i < shape.outputs().size(); i++) {
                put(outputs, shape.outputs().get(i), cells[i + 1 + tests.size()].strip());
            }
            rows.add(row(shape, rows.size(), cells[0].strip(), tests, outputs));
        }
        return new DecisionTable(shape, rows);
    }

    /** The table with another value in one output cell. */
    public static DecisionTable changed(DecisionTable table, String id, String output, String cell) {
        return new DecisionTable(
                table.shape(),
                table.rows().stream()
                        .map(row -> row.id().value().equals(id) ? changed(table.shape(), row, output, cell) : row)
                        .toList());
    }

    private static Row changed(TableShape shape, Row row, String output, String cell) {
        Map<String, Object> outputs = new LinkedHashMap<>(row.outputs());
        shape.outputs().stream().filter(one -> one.name().equals(output)).forEach(one -> put(outputs, one, cell));
        return new Row(
                row.id(),
                row.enabled(),
                row.effectiveFrom(),
                row.effectiveTo(),
                row.tests(),
                outputs,
                row.rationale(),
                row.sourceRef(),
                row.anchor());
    }

    private static Row row(
            TableShape shape, int at, String id, Map<String, String> cells, Map<String, String> outputs) {
        List<UnaryTest> tests = new ArrayList<>();
        for (int i = 0; i < shape.conditions().size(); i++) {
            tests.add(test(
                    shape,
                    i,
                    cells.getOrDefault(shape.conditions().get(i).field().name(), "")));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        shape.outputs().forEach(output -> put(values, output, outputs.getOrDefault(output.name(), "")));
        return row(shape, at, id, tests, values);
    }

    private static Row row(TableShape shape, int at, String id, List<UnaryTest> tests, Map<String, Object> outputs) {
        CellRef anchor = new CellRef("test.xlsx", shape.id().value(), at, 0);
        return new Row(new RowId(id), true, null, null, tests, outputs, "Because of " + id, "METHOD", anchor);
    }

    private static UnaryTest test(TableShape shape, int column, String cell) {
        return cell.isEmpty()
                ? new UnaryTest.Any()
                : shape.conditions()
                        .get(column)
                        .test(Objects.requireNonNull(shape.conditions()
                                .get(column)
                                .cellType()
                                .parse(cell)
                                .value()));
    }

    private static void put(Map<String, Object> outputs, Output output, String cell) {
        Object value = cell.isEmpty() ? null : output.type().parse(cell).value();
        if (value != null) {
            outputs.put(output.name(), value);
        }
    }

    private static Map<String, String> outputs(
            String type, String severity, String auto, String scope, String trigger) {
        return Map.of(
                "type",
                type,
                "severity",
                severity,
                "auto_activate",
                auto,
                "scope",
                scope,
                "trigger",
                trigger,
                "clear_hold_minutes",
                "5",
                "clear_readings",
                "1",
                "escalate",
                "true");
    }

    private static List<Class<? extends Record>> subjects() {
        Stream<Class<? extends Record>> readings =
                FactSchema.all().stream().map(schema -> schema.readingType().asSubclass(Record.class));
        Stream<Class<? extends Record>> others = Stream.of(
                Signal.class,
                EffectiveLevel.class,
                GenerationStreak.class,
                AbsenceShare.class,
                CorruptionSigns.class,
                CriticalCluster.class,
                SilentHeartbeat.class,
                DefenseReadings.class,
                EscalationClock.class,
                UserImpact.class,
                Lookup.class);
        return Stream.concat(readings, others).toList();
    }
}
