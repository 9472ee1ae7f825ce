package org.standingorders.adapter.pg;

import java.util.UUID;
import org.standingorders.fact.Fact;
import org.standingorders.wire.Json;

/**
 * A fact in the form in which it is stored; made once, outside the transaction.
 *
 * @param digest tells two facts with the same id apart by what their senders said, whenever they came
 */
public record NewFact(Fact fact, byte[] body, UUID digest) {

    public static NewFact of(Fact fact) {
        byte[] body = Json.write(FactBody.of(fact));
        UUID digest = Hash.sha256()
                .with(fact.programId())
                .with(fact.source())
                .with(body)
                .half();
        return new NewFact(fact, body, digest);
    }

    /** True when both are one fact, posted twice. */
    public boolean sameAs(NewFact other) {
        return fact.id().equals(other.fact.id())
                && digest.equals(other.digest)
                && received().mayBeSameObservation(other.received());
    }

    Received received() {
        return new Received(fact.observedAt(), fact.receivedAt(), fact.quality());
    }
}
