package org.standingorders.detect;

import java.util.List;
import java.util.stream.Stream;
import org.standingorders.fact.FactId;

/** A value that rests on facts it can name. */
public interface Grounded {
    List<FactId> factIds();

    /** All the facts that some values rest on, each once, sorted. */
    static List<FactId> factIds(Stream<? extends Grounded> values) {
        return values.flatMap(value -> value.factIds().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
