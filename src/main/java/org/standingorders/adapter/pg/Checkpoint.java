package org.standingorders.adapter.pg;

import java.time.Instant;
import java.util.List;

/**
 * How far the logs of all programs that had grown had come at some time.
 *
 * @param number from 1, without gaps
 * @param previous the hash of the checkpoint before it; empty in the first
 */
record Checkpoint(long number, Instant at, String previous, List<Head> heads) {
    Checkpoint {
        heads = List.copyOf(heads);
    }

    /**
     * Of one program's two logs: how many entries they had and the hash of the last one.
     *
     * @param decisionsHead {@code sha256:} and 64 hex digits; none when there was no decision
     */
    record Head(String programId, long decisions, String decisionsHead, long events, String eventsHead) {}
}
