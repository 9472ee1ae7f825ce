package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

/** A statement put together from fixed pieces; every value is bound, none is written into it. Not for several threads. */
final class Query {
    private final StringBuilder sql = new StringBuilder();
    private final Tuple values = Tuple.tuple();

    Query(String piece, @Nullable Object... bound) {
        add(piece, bound);
    }

    /** Appends a piece in which each {@code ?} stands for the next of the values. */
    Query add(String piece, @Nullable Object... bound) {
        int next = 0;
        for (int i = 0; i < piece.length(); i++) {
            if (piece.charAt(i) == '?') {
                values.addValue(bound[next++]);
                sql.append('$').append(values.size());
            } else {
                sql.append(piece.charAt(i));
            }
        }
        return this;
    }

    /** By itself; fails only as the desk promises. */
    Future<RowSet<Row>> ask(Database database) {
        return database.ask(sql.toString(), values).recover(fault -> Future.failedFuture(Faults.forDesk(fault)));
    }

    /** As a part of a transaction; fails as the database says. */
    Future<RowSet<Row>> ask(Leased connection) {
        return connection.ask(sql.toString(), values);
    }
}
