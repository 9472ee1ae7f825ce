package org.standingorders.detect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Level;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.Firing;
import org.standingorders.rule.InForce;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Proposed;
import org.standingorders.rule.Reason;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Rules;
import org.standingorders.rule.Ruling;
import org.standingorders.table.DecisionTable;

/**
 * The decision point {@code detect}. DT-02 gives the derived level, the rules LVL-nnn the effective one, the rules DET-nnn
 * derive what needs several facts, and DT-01 says which of all that is an incident.
 */
public final class Detector {
    private final Rules gauge;
    private final Rules triggers;
    private final DecisionTable dimensions;
    private final Triggers table;

    /**
     * @param gauge the rows of DT-02
     * @param triggers the rows of DT-01 and the rules LVL-nnn and DET-nnn
     */
    public Detector(Rules gauge, DecisionTable dimensions, Rules triggers, DecisionTable table) {
        this.gauge = gauge;
        this.triggers = triggers;
        this.dimensions = dimensions;
        this.table = new Triggers(table);
    }

    public Ruling<Detected> detect(DetectQuestion question) {
        List<Reason> reasons = new ArrayList<>();
        DerivedLevel derived = derive(question, reasons);
        Firing firing = triggers.fire(question.facts(derived));
        firing.proposals().stream().map(Proposed::reason).forEach(reasons::add);
        List<Detection> detections = detections(question, firing, reasons);
        Optional<EffectiveLevel> level = firing.fact(EffectiveLevel.class);
        if (reasons.isEmpty()) {
            reasons.add(Reason.noMatch(
                    table.id(),
                    question.fact() == null
                            ? List.of()
                            : List.of(question.fact().id())));
        }
        return new Ruling<>(
                new Detected(detections, table.goodReadings(question, firing, detections), level.orElse(null)),
                reasons);
    }

    /** The tables that an answer to the question comes from, and what they are shown. */
    public List<Consulted> consulted(DetectQuestion question) {
        List<Consulted> consulted = new ArrayList<>();
        if (question.readings() != null) {
            consulted.add(new Consulted(dimensions, List.of(question.readings())));
        }
        DerivedLevel derived = derive(question, new ArrayList<>());
        consulted.add(table.shown(triggers.fire(question.facts(derived))));
        return consulted;
    }

    /** Whether incidents of this type start their response by themselves; those that no row opens do not (A10). */
    public boolean autoActivates(IncidentType type) {
        return table.autoActivates(type);
    }

    private @Nullable DerivedLevel derive(DetectQuestion question, List<Reason> reasons) {
        DefenseReadings readings = question.readings();
        if (readings == null || !readings.known()) {
            return null;
        }
        List<RowHit> hits = InForce.settled(dimensions, gauge.fire(List.of(readings)), question.asOf());
        hits.forEach(hit -> reasons.add(hit.reason(readings.factIds())));
        Level worst = hits.isEmpty()
                ? Level.GREEN
                : hits.get(0).row().output("level", Level.class).orElseThrow();
        return new DerivedLevel(worst, readings.factIds());
    }

    /** At most one detection per dedup key: the first row of the table that gives it. */
    private List<Detection> detections(DetectQuestion question, Firing firing, List<Reason> reasons) {
        Map<String, Detection> byKey = new LinkedHashMap<>();
        for (RowHit hit : firing.rows()) {
            if (InForce.at(question.asOf(), hit)) {
                Detection detection = table.detection(question, hit);
                reasons.add(hit.reason(detection.factIds()));
                byKey.putIfAbsent(detection.dedupKey(), detection);
            }
        }
        return List.copyOf(byKey.values());
    }
}
