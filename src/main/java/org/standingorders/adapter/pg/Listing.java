package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.BadCursor;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;

/**
 * A long list, newest first, in pages. A page looks at no more than {@link #STEP} entries: a filter that few of them pass
 * costs the caller a few more pages, and never the database a walk through everything.
 *
 * @param table with an index that has the order
 * @param columns of the table, as far as filters and items need them
 * @param item takes the columns, with {@code program_id} beside them
 */
record Listing<T>(Database database, Order order, String table, String columns, Function<Row, T> item) {
    static final int STEP = 20_000;

    /**
     * One page.
     *
     * @param within conditions that an index answers, so that what they leave out is not looked at
     * @param passing the others
     */
    Future<Page<T>> page(Conditions within, Conditions passing, PageRequest request) {
        try {
            String cursor = request.cursor();
            Object[] place = cursor == null ? null : order.place(cursor);
            return found(within, passing, place, request.limit() + 1)
                    .compose(rows -> page(within, passing, place, request.limit(), rows));
        } catch (BadCursor bad) {
            return Future.failedFuture(bad);
        }
    }

    private Future<RowSet<Row>> found(Conditions within, Conditions passing, Object @Nullable [] place, int limit) {
        Query query = new Query("SELECT " + columns
                + ", (SELECT p.program_id FROM programs p WHERE p.program_no = step.program_no) AS program_id FROM (");
        step(query, columns, within, place).add(" LIMIT ?) step", STEP);
        passing.addTo(query);
        return query.add(" ORDER BY " + order.newestFirst() + " LIMIT ?", limit).ask(database);
    }

    private Query step(Query query, String selected, Conditions within, Object @Nullable [] place) {
        query.add("SELECT " + selected + " FROM " + table);
        within.addTo(query);
        if (place != null) {
            String first = order.keys().get(0).column();
            query.add(" AND (" + order.columns() + ") < (" + order.marks() + ")", place);
            query.add(" AND " + first + " <= ?", place[0]);
        }
        return query.add(" ORDER BY " + order.newestFirst());
    }

    private Future<Page<T>> page(
            Conditions within, Conditions passing, Object @Nullable [] place, int limit, RowSet<Row> rows) {
        List<T> items = new ArrayList<>(limit);
        String cursor = null;
        for (Row row : rows) {
            if (items.size() == limit) {
                return Future.succeededFuture(new Page<>(items, cursor));
            }
            items.add(item.apply(row));
            cursor = order.cursor(row);
        }
        return passing.isEmpty()
                ? Future.succeededFuture(new Page<>(items, null))
                : endOfStep(within, place).map(end -> new Page<>(items, end));
    }

    /** Where the looking stopped; null when it was at the list's end. */
    private Future<@Nullable String> endOfStep(Conditions within, Object @Nullable [] place) {
        Query query = step(new Query(""), order.columns(), within, place).add(" OFFSET ? LIMIT 1", STEP - 1);
        return query.ask(database)
                .map(rows ->
                        rows.size() == 0 ? null : order.cursor(rows.iterator().next()));
    }
}
