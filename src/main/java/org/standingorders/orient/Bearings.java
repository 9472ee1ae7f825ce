package org.standingorders.orient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.standingorders.fact.Capacity;
import org.standingorders.fact.FactId;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.Firing;
import org.standingorders.rule.Lookup;
import org.standingorders.rule.Reason;
import org.standingorders.rule.Rules;
import org.standingorders.rule.Ruling;

/** One orientation on its way: what broke, then the evidence, then the causes, then how far it reaches. */
final class Bearings {
    private final OrientationTables tables;
    private final OrientQuestion question;
    private final Set<Reason> reasons = new LinkedHashSet<>();
    private final Sight sight;
    private final Modes modes;
    private final Changes changes;
    private final List<BandedChange> ranked;
    private final List<EvidenceItem> evidence;
    private final Ranking ranking;
    private final BlastRadius radius;

    Bearings(OrientationTables tables, Rules rules, OrientQuestion question) {
        this.tables = tables;
        this.question = question;
        sight = new Sight(question);
        modes = Modes.of(tables.modes(), question, sight, reasons);
        Ratios ratios = new Ratios(tables.evidence(), question.asOf());
        Firing firing = rules.fire(shownToRules(ratios));
        reasons.addAll(reasons(firing));
        changes = new Changes(tables.bands(), question, firing, ratios);
        ranked = changes.ranked(reasons);
        evidence = evidence(firing);
        evidence.stream().flatMap(ratios::reasons).forEach(reasons::add);
        ranking = new Ranking(tables.priors(), question, ratios, evidence);
        ranking.row().map(row -> row.reason(List.of())).forEach(reasons::add);
        radius = new Radius(question, sight).of(tables.radius(), reasons);
    }

    Ruling<Orientation> ruling() {
        Optional<BandedChange> best = Changes.best(ranked);
        Orientation orientation = new Orientation(
                question.asOf(),
                modes.primary(),
                modes.alsoPresent(),
                evidence,
                ranking.hypotheses(),
                ranking.suspected(),
                ranking.confirmed().isPresent(),
                ranking.contested(),
                ranked,
                best.orElse(null),
                best.map(BandedChange::causedBy).orElse(CausedBy.NEITHER),
                radius);
        return new Ruling<>(orientation, List.copyOf(reasons));
    }

    List<Consulted> consulted() {
        return Stream.of(
                        OrientationTables.shown(tables.modes(), sight.subjects()),
                        OrientationTables.shown(tables.bands(), changes.asked()),
                        OrientationTables.shown(tables.evidence(), known()),
                        OrientationTables.shown(tables.priors(), causes()),
                        OrientationTables.shown(tables.radius(), List.of(new Radius(question, sight).signs())))
                .flatMap(shown -> shown)
                .toList();
    }

    /** One for each rule, however often it fired. */
    private static List<Reason> reasons(Firing firing) {
        Map<String, Set<FactId>> facts = new TreeMap<>();
        firing.proposals()
                .forEach(one -> facts.computeIfAbsent(one.rule(), fresh -> new TreeSet<>())
                        .addAll(one.factIds()));
        return facts.entrySet().stream()
                .map(rule -> new Reason(rule.getKey(), null, null, List.of(), List.copyOf(rule.getValue())))
                .toList();
    }

    private List<Object> shownToRules(Ratios ratios) {
        List<Object> shown = new ArrayList<>(sight.subjects());
        shown.addAll(sight.seen());
        shown.addAll(modes.found());
        Trends trends = new Trends(question, ratios);
        trends.ofCapacity(sight.seen(Capacity.class)).forEach(shown::add);
        trends.ofCoverage().forEach(shown::add);
        shown.add(question.observation());
        shown.addAll(question.observation().changes());
        shown.addAll(question.observation().errors());
        shown.addAll(question.observation().affectedServices());
        return shown;
    }

    private List<EvidenceItem> evidence(Firing firing) {
        List<String> bands = bands();
        List<String> others = tables.evidenceKeys(question.asOf()).stream()
                .filter(key -> !bands.contains(key))
                .toList();
        return new EvidenceBook(question)
                .derived(firing)
                .with(changes.evidence(ranked, reasons))
                .posted(bands)
                .items(others);
    }

    /** The bands of DT-11, of which a program can be in one only. */
    private List<String> bands() {
        return OrientationTables.inForce(tables.bands(), question.asOf())
                .flatMap(row -> row.output("band", String.class).stream())
                .toList();
    }

    private List<Lookup> known() {
        return evidence.stream()
                .filter(item -> item.value().known())
                .map(item -> new Lookup(item.key()))
                .toList();
    }

    private static List<Lookup> causes() {
        return Arrays.stream(Cause.values())
                .map(cause -> new Lookup(cause.toString()))
                .toList();
    }
}
