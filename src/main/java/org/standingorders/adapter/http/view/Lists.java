package org.standingorders.adapter.http.view;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.http.server.Body;
import org.standingorders.adapter.http.server.Reply;
import org.standingorders.desk.Page;

/** Lists, a page at a time. */
public final class Lists {
    private Lists() {}

    public static <T> Reply page(Page<T> page, Function<? super T, ?> item) {
        return items(page.items(), page.nextCursor(), item);
    }

    /** A list that is always whole. */
    public static <T> Reply all(List<T> items, Function<? super T, ?> item) {
        return items(items, null, item);
    }

    private static <T> Reply items(List<T> items, @Nullable String nextCursor, Function<? super T, ?> item) {
        return Reply.ok(
                new Body().put("items", items.stream().map(item).toList()).put("next_cursor", nextCursor));
    }
}
