package org.standingorders.flow;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.standingorders.fact.Fact;

/** The newest facts that a decision point looks at. */
final class Gathering {
    private Gathering() {}

    /** By type and key, also stale ones. */
    static List<Fact> newest(Turn turn, Collection<String> types) {
        return types.stream()
                .sorted()
                .flatMap(type -> turn.newest(type).stream())
                .toList();
    }

    /** The same, with what people said of this incident in the place of what was posted. */
    static List<Fact> with(List<Fact> given, List<Fact> posted) {
        return Stream.concat(
                        posted.stream()
                                .filter(fact -> given.stream()
                                        .noneMatch(one -> one.subject().equals(fact.subject()))),
                        given.stream())
                .toList();
    }
}
