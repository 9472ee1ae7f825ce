package org.standingorders.adapter.pg;

import java.time.Instant;
import org.standingorders.fact.Quality;

/** What differs when the same fact is posted twice: the receipt, and the observation where the sender left it out. */
record Received(Instant observedAt, Instant receivedAt, Quality quality) {

    /** True unless the sender named two different instants; an absent one was taken to be the receipt. */
    boolean mayBeSameObservation(Received other) {
        return observedAt.equals(other.observedAt) || unnamed() || other.unnamed();
    }

    private boolean unnamed() {
        return observedAt.equals(receivedAt);
    }
}
