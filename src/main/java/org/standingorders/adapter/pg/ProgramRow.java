package org.standingorders.adapter.pg;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A program as it was locked.
 *
 * @param version grows with every transaction that changes the program
 * @param factPosition the place of its newest fact
 * @param saved the last fact that {@code readings} knows of
 * @param decisions how far its log of decisions has come
 * @param events how far the log of what happened to its incidents has come
 * @param dueAt when time alone will matter next
 */
public record ProgramRow(
        int no,
        String id,
        long version,
        long factPosition,
        Place saved,
        LogHead decisions,
        LogHead events,
        RecollectionRow recollection,
        @Nullable Instant dueAt) {

    /** Its columns, as {@link Writes#PROGRAM} takes them. */
    Tuple tuple() {
        return Tuple.tuple()
                .addInteger(no())
                .addLong(version())
                .addLong(factPosition())
                .addLong(decisions().entries())
                .addBuffer(Rows.buffer(decisions().hash()))
                .addLong(events().entries())
                .addBuffer(Rows.buffer(events().hash()))
                .addString(recollection().level())
                .addOffsetDateTime(Rows.timeOrNull(dueAt()))
                .addLong(saved().position())
                .addLocalDate(saved().day())
                .addString(recollection().suspicions())
                .addString(recollection().coverageTrail());
    }
}
