package org.standingorders.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list.
 *
 * @param items may be fewer than asked for, even none, although more follow: a filter that few entries pass is looked for in
 *     steps of bounded length
 * @param nextCursor null at the end of the list
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    public Page {
        items = List.copyOf(items);
    }
}
