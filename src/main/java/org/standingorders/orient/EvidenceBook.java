package org.standingorders.orient;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.standingorders.fact.Evidence;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.rule.Firing;
import org.standingorders.rule.Proposed;

/** All evidence by key: what people and tools posted goes before what the rules derived. */
final class EvidenceBook {
    private final OrientQuestion question;
    private final Map<String, EvidenceItem> items = new TreeMap<>();

    EvidenceBook(OrientQuestion question) {
        this.question = question;
    }

    /** What the rules EVI-nnn proposed; whatever shows it present goes before what shows it absent. */
    EvidenceBook derived(Firing firing) {
        firing.proposals().stream()
                .filter(one -> one.proposal() instanceof EvidenceFound)
                .map(EvidenceBook::item)
                .forEach(this::add);
        return this;
    }

    EvidenceBook with(Stream<EvidenceItem> more) {
        more.forEach(this::add);
        return this;
    }

    /** @param alternatives keys of which only one can be: whoever posts one of them replaces them all */
    EvidenceBook posted(Collection<String> alternatives) {
        List<EvidenceItem> posted = question.facts().stream()
                .filter(fact -> fact.reading() instanceof Evidence)
                .filter(this::stands)
                .map(EvidenceBook::item)
                .toList();
        if (posted.stream().anyMatch(item -> present(item) && alternatives.contains(item.key()))) {
            items.keySet().removeAll(alternatives);
        }
        posted.forEach(item -> items.put(item.key(), item));
        return this;
    }

    /** By key, and after what is known whatever else one could look for. */
    List<EvidenceItem> items(Collection<String> keys) {
        Map<String, EvidenceItem> all = new TreeMap<>(items);
        keys.forEach(key -> all.putIfAbsent(key, new EvidenceItem(key, Evidence.Value.UNKNOWN, false, List.of())));
        return List.copyOf(all.values());
    }

    private void add(EvidenceItem item) {
        items.merge(item.key(), item, EvidenceBook::merged);
    }

    private static EvidenceItem merged(EvidenceItem one, EvidenceItem other) {
        if (one.value() != other.value()) {
            return present(one) ? one : other;
        }
        Set<FactId> facts = new TreeSet<>(one.factIds());
        facts.addAll(other.factIds());
        return new EvidenceItem(one.key(), one.value(), false, List.copyOf(facts));
    }

    private static boolean present(EvidenceItem item) {
        return item.value() == Evidence.Value.PRESENT;
    }

    private static EvidenceItem item(Proposed proposed) {
        EvidenceFound found = (EvidenceFound) proposed.proposal();
        return new EvidenceItem(found.key(), found.value(), false, proposed.factIds());
    }

    private static EvidenceItem item(Fact fact) {
        Evidence evidence = (Evidence) fact.reading();
        return new EvidenceItem(evidence.key(), evidence.value(), true, List.of(fact.id()));
    }

    /** That something was found stands for the whole incident; that it was not, only while that is good and fresh. */
    private boolean stands(Fact fact) {
        return switch (((Evidence) fact.reading()).value()) {
            case PRESENT ->
                fact.isFreshAt(question.asOf())
                        || !fact.effectiveAt().isBefore(question.observation().onsetAt());
            case ABSENT -> fact.mayClearAt(question.asOf());
            case UNKNOWN -> false;
        };
    }
}
