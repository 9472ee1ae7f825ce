package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayDeque;

/** Reads one program's log from its beginning, a piece at a time, and proves it. Not for several threads. */
final class ProgramLog {
    private static final int PIECE = 200;

    private static final String ENTRIES = """
            SELECT d.seq, d.decision_id, d.point, d.at, p.digest, d.incidents, d.rules, d.body, d.hash
            FROM decisions d LEFT JOIN policies p ON p.policy_no = d.policy_no
            WHERE d.program_no = ? AND d.seq > ? AND d.seq <= ?
            ORDER BY d.seq LIMIT ?""";

    private static final String CHECKPOINTS = """
            SELECT c.entries, c.head, c.at, c.key_id, c.signature
            FROM log_checkpoints c
            WHERE c.program_no = ? AND c.entries > ? AND c.entries <= ?
            ORDER BY c.entries LIMIT ?""";

    /** In one statement, so that entries which are written meanwhile are in all three or in none. */
    private static final String TOTAL = """
            SELECT p.log_entries,
                   coalesce((SELECT max(d.seq) FROM decisions d WHERE d.program_no = p.program_no), 0) AS stored,
                   coalesce((SELECT max(c.entries) FROM log_checkpoints c WHERE c.program_no = p.program_no), 0) AS signed
            FROM programs p WHERE p.program_no = ?""";

    private final Database database;
    private final int programNo;
    private final long counted;
    private final byte[] countedHead;
    private final LogWalk walk;

    /** @param program columns {@code program_no, program_id, log_entries, log_head} */
    ProgramLog(Database database, Row program, Seal seal) {
        this.database = database;
        programNo = program.getInteger("program_no");
        counted = program.getLong("log_entries");
        countedHead = Rows.bytes(program, "log_head");
        walk = new LogWalk(program.getString("program_id"), seal);
    }

    /** The walk at its end; it knows what is wrong. */
    Future<LogWalk> proven() {
        return Repeated.whileTrue(this::piece)
                .onSuccess(done -> walk.end(counted, countedHead))
                .compose(done -> new Query(TOTAL, programNo).ask(database))
                .map(total -> {
                    total.forEach(row ->
                            walk.total(row.getLong("stored"), row.getLong("log_entries"), row.getLong("signed")));
                    return walk;
                });
    }

    /** True when there is more. */
    private Future<Boolean> piece() {
        return new Query(ENTRIES, programNo, walk.seq(), counted, PIECE)
                .ask(database)
                .compose(entries -> checkpoints(entries).compose(signed -> taken(entries, signed)));
    }

    private Future<ArrayDeque<Checkpoint>> checkpoints(RowSet<Row> entries) {
        return new Query(CHECKPOINTS, programNo, walk.seq(), walk.seq() + entries.size(), PIECE)
                .ask(database)
                .map(rows -> new ArrayDeque<>(Rows.list(rows, Checkpoint::of)));
    }

    /** Off the event loop: a piece takes milliseconds to read and hash. */
    private Future<Boolean> taken(RowSet<Row> entries, ArrayDeque<Checkpoint> checkpoints) {
        return database.offEventLoop(() -> {
            walk.take(entries, checkpoints);
            return entries.size() == PIECE && !walk.broken();
        });
    }
}
