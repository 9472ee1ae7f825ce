package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.Iterator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.Once;
import org.standingorders.desk.OnceConflict;
import org.standingorders.wire.Json;

/** A change that is made once for an idempotency key, whose first answer is kept in the transaction of the change. */
final class PgOnce {
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended($1 || ':' || $2, 0))";
    private static final String KNOWN =
            "SELECT body_digest, answer FROM idempotency_keys WHERE credential = $1 AND key = $2";
    private static final String KEEP = "INSERT INTO idempotency_keys (credential, key, body_digest, answer, at)"
            + " VALUES ($1, $2, $3, $4, clock_timestamp())";

    private PgOnce() {}

    /**
     * The first answer if there was one, else the change's.
     *
     * @param once null = the caller sent no key: simply the change
     */
    static <T> Future<T> change(Leased transaction, @Nullable Once once, Class<T> answer, Supplier<Future<T>> change) {
        return change(transaction, once, new Kept<>(answer, any -> true), change);
    }

    /** The same, but only answers that say that something was changed are kept: a refusal may be asked for again. */
    static <T> Future<T> change(Leased transaction, @Nullable Once once, Kept<T> kept, Supplier<Future<T>> change) {
        if (once == null) {
            return change.get();
        }
        Future<RowSet<Row>> locked = transaction.ask(LOCK, Tuple.of(once.credential(), once.key()));
        return locked.compose(free -> transaction.ask(KNOWN, Tuple.of(once.credential(), once.key())))
                .compose(rows -> {
                    Iterator<Row> known = rows.iterator();
                    return known.hasNext()
                            ? first(known.next(), once, kept.answer())
                            : change.get().compose(made -> kept(transaction, once, kept, made));
                });
    }

    /**
     * Which answers are kept.
     *
     * @param worth whether an answer is
     */
    record Kept<T>(Class<T> answer, Predicate<T> worth) {}

    private static <T> Future<T> first(Row row, Once once, Class<T> answer) {
        return row.getString("body_digest").equals(once.bodyDigest())
                ? Future.succeededFuture(Json.read(Rows.bytes(row, "answer"), answer))
                : Future.failedFuture(new OnceConflict());
    }

    private static <T> Future<T> kept(Leased transaction, Once once, Kept<T> kept, T made) {
        if (!kept.worth().test(made)) {
            return Future.succeededFuture(made);
        }
        Tuple row = Tuple.of(once.credential(), once.key(), once.bodyDigest(), Buffer.buffer(Json.canonical(made)));
        return transaction.ask(KEEP, row).map(stored -> made);
    }
}
