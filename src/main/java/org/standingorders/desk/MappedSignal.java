package org.standingorders.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Signal;

/**
 * An alert of a foreign monitor and what DT-00 made of it.
 *
 * @param id derived from the sender's identity of the alert, so that a repeated delivery is a duplicate
 * @param row the row of DT-00 that mapped it; null when none did, then {@code facts} is empty and it is listed as unmapped
 * @param problem why the row's values did not make a valid fact; null when they did
 */
public record MappedSignal(
        UUID id,
        String programId,
        String source,
        Instant receivedAt,
        Signal signal,
        @Nullable String row,
        @Nullable String problem,
        List<Fact> facts) {
    public MappedSignal {
        facts = List.copyOf(facts);
    }

    public boolean mapped() {
        return row != null && problem == null;
    }
}
