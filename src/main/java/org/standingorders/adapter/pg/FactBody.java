package org.standingorders.adapter.pg;

import java.time.Duration;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Reading;

/** The part of a fact that has no column of its own. */
record FactBody(int schemaVersion, Duration ttl, Labels labels, Reading reading) {

    static FactBody of(Fact fact) {
        return new FactBody(fact.schemaVersion(), fact.ttl(), fact.labels(), fact.reading());
    }

    Fact fact(FactId id, String programId, String source, Received received) {
        return new Fact(
                id,
                programId,
                source,
                schemaVersion,
                received.observedAt(),
                received.receivedAt(),
                ttl,
                received.quality(),
                labels,
                reading);
    }
}
