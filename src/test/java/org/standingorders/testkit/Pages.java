package org.standingorders.testkit;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;

/** A list read to its end. */
public final class Pages {
    private Pages() {}

    public static <T> List<T> all(int limit, Function<PageRequest, Future<Page<T>>> list) {
        List<T> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<T> page = Instance.await(list.apply(new PageRequest(limit, cursor)));
            seen.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return seen;
    }
}
