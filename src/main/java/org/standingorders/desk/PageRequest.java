package org.standingorders.desk;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a list.
 *
 * @param limit 1..500
 * @param cursor where the previous page ended, as it was given; null for the first. A list that did not give it out fails
 *     with {@link BadCursor}
 */
public record PageRequest(int limit, @Nullable String cursor) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;
}
