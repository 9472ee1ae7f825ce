package org.standingorders.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a set of facts made fire, in an order that does not depend on the engine.
 *
 * @param rows the table rows that matched
 * @param proposals what hand-written rules proposed
 * @param derived what hand-written rules derived, to be asked about by rows and rules alike
 * @param facts every fact of the question, then every derived one
 */
public record Firing(List<RowHit> rows, List<Proposed> proposals, List<Derived> derived, List<Object> facts) {
    private static final Comparator<Proposed> BY_PROPOSAL =
            Comparator.comparing(Proposed::rule).thenComparing(one -> String.valueOf(one.proposal()));
    private static final Comparator<Derived> BY_FACT =
            Comparator.comparing(Derived::rule).thenComparing(one -> String.valueOf(one.fact()));

    public Firing {
        rows = sorted(rows, RowHit.BY_TABLE_AND_ROW);
        proposals = sorted(proposals, BY_PROPOSAL);
        derived = sorted(derived, BY_FACT);
        facts = List.copyOf(facts);
    }

    /** What the facts of a question made fire, as it came. */
    public static Firing of(Collection<?> given, List<RowHit> rows, List<Proposed> proposals, List<Derived> derived) {
        List<Object> facts = new ArrayList<>(given);
        sorted(derived, BY_FACT).forEach(one -> facts.add(one.fact()));
        return new Firing(rows, proposals, derived, facts);
    }

    private static <T> List<T> sorted(List<T> all, Comparator<T> order) {
        return all.size() < 2 ? List.copyOf(all) : all.stream().sorted(order).toList();
    }

    public <T> List<T> proposals(Class<T> type) {
        return proposals.stream()
                .map(Proposed::proposal)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** The only fact of a type, given or derived; empty when there is none. */
    public <T> Optional<T> fact(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** The rule that derived this very fact; empty for one that was given. */
    public Optional<Derived> derivationOf(Object fact) {
        return derived.stream().filter(one -> one.fact() == fact).findFirst();
    }
}
