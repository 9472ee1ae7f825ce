package org.standingorders.adapter.pg;

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
 * @param level the effective defense level as JSON
 * @param suspicions what is suspected as JSON; null when nothing ever was
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
        @Nullable String level,
        @Nullable String suspicions,
        @Nullable Instant dueAt) {}
