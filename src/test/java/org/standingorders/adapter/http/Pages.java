package org.standingorders.adapter.http;

import java.util.List;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;

/** Cuts lists into pages; the cursor is a position. */
final class Pages {
    private Pages() {}

    static <T> Page<T> of(List<T> all, PageRequest page) {
        int from = page.cursor() == null ? 0 : Integer.parseInt(page.cursor());
        int to = Math.min(all.size(), from + page.limit());
        return new Page<>(all.subList(Math.min(from, to), to), to < all.size() ? String.valueOf(to) : null);
    }
}
