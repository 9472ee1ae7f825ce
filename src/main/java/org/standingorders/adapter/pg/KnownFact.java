package org.standingorders.adapter.pg;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.standingorders.desk.Receipt.Fate;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.IncidentId;

/**
 * A fact that was stored before, with what it led to then.
 *
 * @param programNo the number of its program
 * @param fate how it was taken when it was new
 */
public record KnownFact(
        int programNo,
        UUID digest,
        Received received,
        Fate fate,
        List<IncidentId> incidents,
        List<DecisionId> decisions) {

    /** False when the id was taken by another fact. */
    public boolean sameAs(NewFact posted) {
        return digest.equals(posted.digest()) && received.mayBeSameObservation(posted.received());
    }

    /** True when it is not a repeat but the very receipt that was stored: our own earlier try, whose end we never learnt. */
    public boolean sameReceipt(NewFact posted) {
        Instant before = received.receivedAt();
        return sameAs(posted) && before.equals(posted.received().receivedAt());
    }
}
