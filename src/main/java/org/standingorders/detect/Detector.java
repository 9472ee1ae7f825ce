package org.standingorders.detect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Level;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.Dimension;
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
 * The decision point {@code detect}. DT-02 gives the derived level, the rules LVL-nnn the effective one, the rules DET-nnn
 * derive what needs several facts, and DT-01 says which of all that is an incident.
 */
public final class Detector {
    private final Rules gauge;
    private final Rules triggers;
    private final DecisionTable dimensions;
    private final Triggers table;
    private final HouseRules house;

    /**
     * @param gauge the rows of DT-02
     * @param triggers the rows of DT-01 and the rules LVL-nnn and DET-nnn
     * @param house says whether a worse derived level counts
     */
    public Detector(Rules gauge, DecisionTable dimensions, Rules triggers, DecisionTable table, HouseRules house) {
        this.gauge = gauge;
        this.triggers = triggers;
        this.dimensions = dimensions;
        this.table = new Triggers(table);
        this.house = house;
    }

    public Ruling<Detected> detect(DetectQuestion question) {
        Set<Reason> reasons = new LinkedHashSet<>();
        DerivedLevel derived = derive(question, reasons);
        Optional<RowHit> dispute = dispute(question, derived);
        dispute.map(hit -> hit.reason(List.of())).ifPresent(reasons::add);
        Firing firing = fired(question, derived, dispute);
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
        if (question.readings() != null) {
            consulted.add(new Consulted(dimensions, List.of(question.readings())));
        }
        DerivedLevel derived = derive(question, new LinkedHashSet<>());
        Optional<RowHit> dispute = dispute(question, derived);
        dispute.map(hit -> new Consulted(hit.table(), hit.subjects())).ifPresent(consulted::add);
        consulted.add(table.shown(fired(question, derived, dispute)));
        return consulted;
    }

    private Firing fired(DetectQuestion question, @Nullable DerivedLevel derived, Optional<RowHit> dispute) {
        List<Object> facts = question.facts(derived);
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

    /** Null when no row matches: what nobody has read is never taken for healthy (A9). */
    private @Nullable DerivedLevel derive(DetectQuestion question, Set<Reason> reasons) {
        DefenseReadings readings = question.readings();
        if (readings == null) {
            return null;
        }
        Firing firing = gauge.fire(List.of(readings));
        List<RowHit> worst = InForce.settled(dimensions, firing, question.asOf());
        worst.forEach(hit -> reasons.add(hit.reason(readings.factIds())));
        if (worst.isEmpty()) {
            return null;
        }
        List<Dimension> sound = dimensionsOf(firing.rows().stream().filter(hit -> InForce.at(question.asOf(), hit)));
        return new DerivedLevel(
                worst.get(0).row().output("level", Level.class).orElseThrow(),
                dimensionsOf(worst.stream()),
                sound.stream().filter(readings.sound()::contains).toList(),
                readings.factIds());
    }

    private static List<Dimension> dimensionsOf(Stream<RowHit> hits) {
        return hits.map(hit -> hit.row().output("dimension", Dimension.class).orElseThrow())
                .distinct()
                .sorted()
                .toList();
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
