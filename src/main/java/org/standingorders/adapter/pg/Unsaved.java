package org.standingorders.adapter.pg;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Subject;

/**
 * The newest facts that {@code readings} does not know yet. Writing them at every change would cost as much as the facts
 * themselves; they are the last few thousand facts, and are found again by reading those. Not for several threads.
 */
public final class Unsaved {
    /** Once so many facts have come, all are saved: the most that a start must read again for a program. */
    static final int SAVED_EVERY = 4_096;

    private final Map<Subject, ReadingPlace> newest = new HashMap<>();

    /** As read from the facts after the last saved one. */
    public static Unsaved of(Collection<PlacedFact> tail) {
        Unsaved unsaved = new Unsaved();
        tail.forEach(each -> unsaved.put(each.fact(), each.place()));
        return unsaved;
    }

    public void put(Fact fact, Place place) {
        newest.put(fact.subject(), new ReadingPlace(fact.factType(), fact.key(), place.day(), place.position()));
    }

    List<ReadingPlace> all() {
        return List.copyOf(newest.values());
    }
}
