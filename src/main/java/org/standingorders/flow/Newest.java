package org.standingorders.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Remembered.Memory;
import org.standingorders.fact.Subject;

/**
 * The newest fact of each key of one type, as far as the type is remembered. What is forgotten depends on nothing but the
 * facts in the order in which they came, and the instant: every instance forgets the same.
 */
final class Newest {
    private final Memory memory;
    private final Map<String, Fact> inOrderOfArrival = new LinkedHashMap<>();

    Newest(Memory memory) {
        this.memory = memory;
    }

    Optional<Fact> of(String key) {
        return Optional.ofNullable(inOrderOfArrival.get(key));
    }

    /** By key. */
    Collection<Fact> all() {
        return new TreeMap<>(inOrderOfArrival).values();
    }

    /** What had to make room is forgotten. */
    List<Subject> keep(Fact fact) {
        inOrderOfArrival.remove(fact.key());
        inOrderOfArrival.put(fact.key(), fact);
        return inOrderOfArrival.size() > memory.keys() ? List.of(forgetOne()) : List.of();
    }

    /** What is remembered no longer at an instant. */
    List<Subject> forget(Instant now) {
        Instant until = now.minus(memory.span());
        List<Subject> forgotten = new ArrayList<>();
        while (!inOrderOfArrival.isEmpty() && first().receivedAt().isBefore(until)) {
            forgotten.add(forgetOne());
        }
        return forgotten;
    }

    private Fact first() {
        return inOrderOfArrival.values().iterator().next();
    }

    private Subject forgetOne() {
        Iterator<Fact> facts = inOrderOfArrival.values().iterator();
        Subject first = facts.next().subject();
        facts.remove();
        return first;
    }
}
