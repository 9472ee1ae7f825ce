package org.standingorders.detect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.Firing;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.InForce;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Proposed;
import org.standingorders.rule.Reason;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Rules;
import org.standingorders.rule.Ruling;
import org.standingorders.rule.Switch;
import org.standingorders.table.DecisionTable;

/**
 * The decision point {@code detect}. DT-03 classes duty-hour findings, DT-02 gives the derived level, those counted in, the rules LVL-nnn the effective one, the rules DET-nnn
 * derive what needs several facts, and DT-01 says which of all that is an incident.
 */
public final class Detector {
    private final DefenseGauge gauge;
    private final DutyHourCatalogue dutyHours;
    private final Rules triggers;
    private final Triggers table;
    private final HouseRules house;

    /**
     * @param triggers the rows of DT-01 and the rules LVL-nnn and DET-nnn
     * @param house says whether a worse derived level counts
     */
    public Detector(
            DefenseGauge gauge, DutyHourCatalogue dutyHours, Rules triggers, DecisionTable table, HouseRules house) {
        this.gauge = gauge;
        this.dutyHours = dutyHours;
        this.triggers = triggers;
        this.table = new Triggers(table);
        this.house = house;
    }

    public Ruling<Detected> detect(DetectQuestion question) {
        Set<Reason> reasons = new LinkedHashSet<>();
        List<DutyHourVerdict> verdicts = dutyHours.judge(question.findings(), question.asOf());
        verdicts.stream()
                .filter(DutyHourVerdict::critical)
                .map(DutyHourVerdict::reason)
                .forEach(reasons::add);
        DutyHours open = DutyHours.of(verdicts);
        DerivedLevel derived = gauge.derive(question, open, reasons);
        Optional<RowHit> dispute = dispute(question, derived);
        dispute.map(hit -> hit.reason(List.of())).ifPresent(reasons::add);
        Firing firing = fired(question, open, derived, dispute);
        firing.proposals().stream().map(Proposed::reason).forEach(reasons::add);
        List<Detection> detections = detections(question, firing, reasons);
        List<GoodReading> goodReadings = table.goodReadings(question, firing, detections);
        @Nullable EffectiveLevel level = firing.fact(EffectiveLevel.class).orElse(null);
        return new Ruling<>(
                new Detected(detections, goodReadings, level),
                reasons.isEmpty() ? List.of(noMatch(question)) : List.copyOf(reasons));
    }

    private Reason noMatch(DetectQuestion question) {
        return Reason.noMatch(
                table.id(),
                question.fact() == null ? List.of() : List.of(question.fact().id()));
    }

    /** The tables that an answer to the question comes from, and what they are shown. */
    public List<Consulted> consulted(DetectQuestion question) {
        List<Consulted> consulted = new ArrayList<>();
        dutyHours.shown(question.findings()).forEach(consulted::add);
        DutyHours open = DutyHours.of(dutyHours.judge(question.findings(), question.asOf()));
        gauge.shown(question, open).forEach(consulted::add);
        DerivedLevel derived = gauge.derive(question, open, new LinkedHashSet<>());
        Optional<RowHit> dispute = dispute(question, derived);
        dispute.map(hit -> new Consulted(hit.table(), hit.subjects())).ifPresent(consulted::add);
        consulted.add(table.shown(fired(question, open, derived, dispute)));
        return consulted;
    }

    private Firing fired(
            DetectQuestion question, DutyHours open, @Nullable DerivedLevel derived, Optional<RowHit> dispute) {
        List<Object> facts = question.facts(derived);
        if (question.asksOfDutyHours()) {
            facts.add(open);
        }
        dispute.map(HouseRules::switched).ifPresent(facts::add);
        return triggers.fire(facts);
    }

    /** The row that decides which level counts, where the derived one is worse than the posted one (DT-02). */
    private Optional<RowHit> dispute(DetectQuestion question, @Nullable DerivedLevel derived) {
        PostedLevel posted = question.posted();
        return posted != null && derived != null && derived.level().worseThan(posted.level())
                ? house.row(Switch.WORSE_DERIVED_LEVEL_COUNTS, question.asOf())
                : Optional.empty();
    }

    /** Whether incidents of this type start their response by themselves; those that no row opens do not (A10). */
    public boolean autoActivates(IncidentType type) {
        return table.autoActivates(type);
    }

    /**
     * The dedup key of what a person reports (A6): that of the condition where a program can have it only once; else the
     * report's own, as nobody says which database or service it is about.
     */
    public String reportedKey(String programId, IncidentType type, Object report) {
        String key = Scope.PROGRAM.dedupKey(programId, type, report);
        return table.oneForEachProgram(type) ? key : key + "/" + report;
    }

    /** At most one detection per dedup key: the first row of the table that gives it. */
    private List<Detection> detections(DetectQuestion question, Firing firing, Set<Reason> reasons) {
        Map<String, Detection> byKey = new LinkedHashMap<>();
        for (RowHit hit : firing.rows()) {
            if (InForce.at(question.asOf(), hit)) {
                Detection detection = table.detection(question, hit);
                reasons.addAll(derivations(firing, hit));
                reasons.add(hit.reason(detection.factIds()));
                byKey.merge(detection.dedupKey(), detection, Detection::orWider);
            }
        }
        return List.copyOf(byKey.values());
    }

    /** The rules that derived what a row matched on. */
    private static List<Reason> derivations(Firing firing, RowHit hit) {
        return hit.subjects().stream()
                .filter(Grounded.class::isInstance)
                .flatMap(subject ->
                        firing.derivationOf(subject).map(one -> one.reason(((Grounded) subject).factIds())).stream())
                .toList();
    }
}
