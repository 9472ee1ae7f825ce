package org.standingorders.detect;

import java.util.List;
import org.standingorders.fact.FactId;

/**
 * A fresh, good fact on which the condition of a row is known to be false (A13).
 *
 * @param on the keys of what it is good on
 */
public record GoodReading(String row, String dedupKey, List<String> on, List<FactId> factIds) {
    public GoodReading {
        on = List.copyOf(on);
        factIds = List.copyOf(factIds);
    }

    /** Whether it is about any of these; about anything else it shows nothing. */
    public boolean onAnyOf(List<String> keys) {
        return keys.stream().anyMatch(on::contains);
    }

    /** Whether it is about all of these, and there are any. */
    public boolean onAllOf(List<String> keys) {
        return !keys.isEmpty() && on.containsAll(keys);
    }
}
