package org.standingorders.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a set of facts made fire.
 *
 * @param rows the table rows that matched
 * @param proposals what hand-written rules proposed
 * @param facts every fact of the question and every fact that rules derived from them
 */
public record Firing(List<RowHit> rows, List<Proposed> proposals, List<Object> facts) {
    public Firing {
        rows = rows.stream().sorted(RowHit.BY_TABLE_AND_ROW).toList();
        proposals = proposals.stream()
                .sorted(Comparator.comparing(Proposed::rule).thenComparing(one -> String.valueOf(one.proposal())))
                .toList();
        facts = List.copyOf(facts);
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
}
