package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Proves that every checkpoint in the file is in the database as well. Not for several threads. */
final class FileProof {
    private static final int PIECE = 20;

    private static final String THESE =
            "SELECT number, body, key_id, signature FROM checkpoints WHERE number = ANY($1)";

    private final Database database;
    private final Seal seal;
    private final MarkProof marks;
    private final LogFaults faults;

    FileProof(Database database, Seal seal, MarkProof marks, LogFaults faults) {
        this.database = database;
        this.seal = seal;
        this.marks = marks;
        this.faults = faults;
    }

    Future<Void> run(HeadsFile file) {
        return database.offEventLoop(file::lines)
                .compose(lines -> Repeated.whileTrue(() -> piece(lines))
                        .eventually(() -> database.offEventLoop(() -> closed(lines))));
    }

    private static boolean closed(HeadsFile.Lines lines) throws IOException {
        lines.close();
        return true;
    }

    /** True when there is more. */
    private Future<Boolean> piece(HeadsFile.Lines lines) {
        return database.offEventLoop(() -> lines.next(PIECE))
                .compose(kept -> kept.isEmpty()
                        ? Future.succeededFuture(false)
                        : compare(kept).map(done -> true));
    }

    private Future<Void> compare(List<SignedCheckpoint> kept) {
        Long[] numbers = kept.stream().map(each -> each.checkpoint().number()).toArray(Long[]::new);
        return database.ask(THESE, Tuple.tuple().addArrayOfLong(numbers))
                .compose(rows -> database.offEventLoop(() -> lost(kept, rows)))
                .compose(marks::compare);
    }

    /** Those that the database no longer has: what they were signed over may be gone with them. */
    private List<Checkpoint> lost(List<SignedCheckpoint> kept, RowSet<Row> rows) {
        Map<Long, SignedCheckpoint> stored = new HashMap<>();
        rows.forEach(row -> stored.put(row.getLong("number"), SignedCheckpoint.of(row)));
        List<Checkpoint> lost = new ArrayList<>();
        for (SignedCheckpoint each : kept) {
            Checkpoint checkpoint = each.checkpoint();
            SignedCheckpoint other = stored.get(checkpoint.number());
            if (!seal.isGenuine(each)) {
                faults.checkpoint(
                        checkpoint.number(),
                        "in (" + HeadsFile.NAME + ") it is not signed by this service's secret (" + seal.keyId() + ")");
            } else if (other == null || !other.sameAs(each)) {
                faults.checkpoint(checkpoint.number(), "it is in (" + HeadsFile.NAME + "), but not so in the database");
                lost.add(checkpoint);
            }
        }
        return lost;
    }
}
