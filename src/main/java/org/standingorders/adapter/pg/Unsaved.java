package org.standingorders.adapter.pg;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Subject;

/**
 * The newest facts that {@code readings} does not know yet, and what it still knows although it is forgotten. Writing that at
 * every change would cost as much as the facts themselves; it comes from the last few thousand facts, and is found again by
 * reading those. Not for several threads.
 */
public final class Unsaved {
    /** Once so many facts have come, all are saved: the most that a start must read again for a program. */
    static final int SAVED_EVERY = 4_096;

    private final Map<Subject, ReadingPlace> newest = new HashMap<>();
    private final Set<Subject> forgotten = new HashSet<>();

    /** As read from the facts after the last saved one. */
    public static Unsaved of(Collection<PlacedFact> tail) {
        Unsaved unsaved = new Unsaved();
        tail.forEach(each -> unsaved.put(each.fact(), each.place()));
        return unsaved;
    }

    public void put(Fact fact, Place place) {
        Subject subject = fact.subject();
        newest.put(subject, new ReadingPlace(fact.factType(), fact.key(), place.day(), place.position()));
        forgotten.remove(subject);
    }

    public void forget(Subject subject) {
        newest.remove(subject);
        forgotten.add(subject);
    }

    List<ReadingPlace> all() {
        return List.copyOf(newest.values());
    }

    List<Subject> forgotten() {
        return List.copyOf(forgotten);
    }
}
