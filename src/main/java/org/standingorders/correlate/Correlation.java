package org.standingorders.correlate;

import org.jspecify.annotations.Nullable;
import org.standingorders.incident.IncidentId;

/** What is to happen to the incident of one dedup key. */
public sealed interface Correlation {
    String dedupKey();

    /** No open incident has the key; {@code recurrenceOf} is a resolved, not yet closed one that had it. */
    record OpenNew(String dedupKey, @Nullable IncidentId recurrenceOf) implements Correlation {}

    /** No open incident has the key, and the condition is to be seen more often or for longer before it gets one. */
    record Await(String dedupKey, Suspected soFar) implements Correlation {}

    /** What was awaited is not the case any more. */
    record Forget(String dedupKey) implements Correlation {}

    /** The condition was seen again soon after its incident was resolved, which is open again by that. */
    record Reopen(String dedupKey, IncidentId incident) implements Correlation {}

    /** The condition was seen again. */
    record Reoccur(String dedupKey, IncidentId incident) implements Correlation {}

    /** The condition was seen again, and the defense level has got worse. */
    record Worsen(String dedupKey, IncidentId incident) implements Correlation {}

    /** The condition is false on a fresh, good reading. */
    record CountGoodReading(String dedupKey, IncidentId incident) implements Correlation {}

    /** The condition has been false long and often enough (A13). */
    record BeginRecovery(String dedupKey, IncidentId incident) implements Correlation {}
}
