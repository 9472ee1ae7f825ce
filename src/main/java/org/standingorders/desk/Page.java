package org.standingorders.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a list; {@code nextCursor} is null at its end. */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    public Page {
        items = List.copyOf(items);
    }
}
