package org.standingorders.adapter.pg;

import java.util.List;
import java.util.stream.Stream;

/**
 * The end of one log as a checkpoint has it.
 *
 * @param checkpoint its number
 * @param hash of the last entry, as it is shown
 */
record Mark(long checkpoint, String programId, Log log, long entries, String hash) {

    /** Of logs that had an entry. */
    static List<Mark> of(Checkpoint checkpoint) {
        return checkpoint.heads().stream()
                .flatMap(head -> Stream.of(
                        new Mark(
                                checkpoint.number(),
                                head.programId(),
                                Log.DECISIONS,
                                head.decisions(),
                                head.decisionsHead()),
                        new Mark(checkpoint.number(), head.programId(), Log.EVENTS, head.events(), head.eventsHead())))
                .filter(mark -> mark.entries() > 0)
                .toList();
    }
}
