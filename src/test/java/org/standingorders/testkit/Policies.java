package org.standingorders.testkit;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.standingorders.cadence.Cadence;
import org.standingorders.contact.ContactRoles;
import org.standingorders.correlate.Correlation;
import org.standingorders.correlate.Correlator;
import org.standingorders.detect.DefenseGauge;
import org.standingorders.detect.Detection;
import org.standingorders.detect.Detector;
import org.standingorders.detect.DutyHourCatalogue;
import org.standingorders.detect.SignalMapper;
import org.standingorders.duty.RegulatoryClocks;
import org.standingorders.escalate.Escalator;
import org.standingorders.escalate.Silences;
import org.standingorders.flow.Playbook;
import org.standingorders.flow.Rulebook;
import org.standingorders.mitigate.Mitigations;
import org.standingorders.observe.Observer;
import org.standingorders.orient.OrientationTables;
import org.standingorders.orient.Orienter;
import org.standingorders.rule.Firing;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.PolicyDigest;
import org.standingorders.rule.Proposed;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Rules;
import org.standingorders.table.DecisionTable;

/**
 * A small policy that needs no rule engine: the tables are asked directly, and every detection opens an incident. Holds the
 * methodology's escalation matrix and two rows of DT-01.
 */
public final class Policies {
    public static final PolicyDigest DIGEST = new PolicyDigest("sha256:" + "ab".repeat(32));

    private Policies() {}

    /** DT-05 as the methodology has it (X1 to X7). */
    public static DecisionTable escalationMatrix() {
        return Tables.of(
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
        Map<String, String> database =
                outcome("database_failure", "critical", "true", "instance", "Database integrity check failed");
        Map<String, String> api = outcome(
                "api_degradation",
                "high",
                "false",
                "service",
                "API {service} failed {consecutive_failures} times in a row");
        return Tables.of(
                "DT-01",
                List.of(
                        new Tables.Cells("D3", Map.of("healthy", "false"), database),
                        new Tables.Cells("D4", Map.of("consecutiveFailures", "3"), api)));
    }

    private static Map<String, String> outcome(
            String type, String severity, String auto, String scope, String trigger) {
        Map<String, String> cells = new HashMap<>(
                Map.of("clear_hold_minutes", "5", "clear_readings", "1", "escalate", "true", "trigger", trigger));
        cells.put("type", type);
        cells.put("severity", severity);
        cells.put("auto_activate", auto);
        cells.put("scope", scope);
        return cells;
    }

    public static Rulebook rulebook() {
        return rulebook(DIGEST, rules -> rules);
    }

    /** @param around what is put around the rules of each decision point */
    public static Rulebook rulebook(PolicyDigest digest, UnaryOperator<Rules> around) {
        Function<DecisionTable, Rules> rules = table -> around.apply(asked(table));
        DefenseGauge gauge = new DefenseGauge(rules.apply(Tables.of("DT-02")), Tables.of("DT-02"));
        return new Rulebook(
                digest,
                new SignalMapper(rules.apply(Tables.of("DT-00")), Tables.of("DT-00")),
                detector(gauge, rules),
                new Observer(gauge, null, null),
                orienter(),
                null,
                null,
                new Playbook(null, null),
                new Correlator(around.apply(Policies::openAll)),
                escalator(rules.apply(escalationMatrix()), escalationMatrix()),
                new Cadence(null, houseRules()),
                clocks(),
                new ContactRoles(Tables.of("DT-06")),
                Mitigations.of(id -> Optional.empty()),
                houseRules());
    }

    private static Orienter orienter() {
        return new Orienter(asked(Tables.of("DT-12")), new OrientationTables(null, null, null, null, null));
    }

    private static Detector detector(DefenseGauge gauge, Function<DecisionTable, Rules> rules) {
        DecisionTable dutyHours = Tables.of("DT-03");
        return new Detector(
                gauge,
                new DutyHourCatalogue(rules.apply(dutyHours), dutyHours),
                rules.apply(triggers()),
                triggers(),
                houseRules());
    }

    private static RegulatoryClocks clocks() {
        return new RegulatoryClocks(
                Tables.of("DT-31", "G1 | phi_involved | false | | | | Notice | privacy_officer | 1440 | | 168"));
    }

    /** The limits and switches as they are shipped. */
    public static HouseRules houseRules() {
        return new HouseRules(
                Tables.of("DT-33", "L1 | reopen_window | 1440 | ", "L2 | late_after | 1 | "),
                Tables.of("DT-34", "W1 | worse_derived_level_counts | true", "W2 | raise_restarts_tiers | true"),
                null);
    }

    /** An escalator by this matrix that knows no defense levels. */
    public static Escalator escalator(DecisionTable matrix) {
        return escalator(asked(matrix), matrix);
    }

    private static Escalator escalator(Rules rules, DecisionTable matrix) {
        return new Escalator(rules, matrix, Tables.of("DT-35"), houseRules(), Silences.NONE);
    }

    private static Firing openAll(Collection<?> facts) {
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
                table.evaluate(facts, Instant.EPOCH).hits().stream()
                        .map(hit -> new RowHit(table, hit))
                        .toList(),
                List.of(),
                List.of());
    }
}
