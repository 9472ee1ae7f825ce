package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Proves one kind of log of neighbouring programs, a piece at a time. Not for several threads. */
final class LogProof {
    private static final int PIECE = 500;

    private final Database database;
    private final ProgramRange range;
    private final Log log;
    private final LogFaults faults;
    private final Map<Integer, LogWalk> walks = new TreeMap<>();
    private int programNo;
    private long place = Long.MAX_VALUE;

    LogProof(Database database, ProgramRange range, Log log, LogFaults faults) {
        this.database = database;
        this.range = range;
        this.log = log;
        this.faults = faults;
        programNo = range.after();
        range.programs().forEach((no, program) -> walks.put(no, new LogWalk(program, log, faults)));
    }

    /** This, when all is read. */
    Future<LogProof> run() {
        return Repeated.whileTrue(this::piece)
                .onSuccess(done -> walks.values().forEach(LogWalk::end))
                .compose(done -> new Query(log.totals(), range.after(), range.last()).ask(database))
                .map(totals -> {
                    totals.forEach(this::total);
                    return this;
                });
    }

    /** How far a program's log is proven. */
    LogHead head(int program) {
        return Objects.requireNonNull(walks.get(program), "a program of the range")
                .head();
    }

    private void total(Row row) {
        LogWalk walk = walks.get(row.getInteger("program_no"));
        if (walk != null) {
            walk.total(row.getLong("stored"), row.getLong("counted"));
        }
    }

    /** True when there is more. Off the event loop: a piece takes milliseconds to read and hash. */
    private Future<Boolean> piece() {
        return new Query(log.rows(), programNo, place, range.last(), PIECE)
                .ask(database)
                .compose(rows -> database.offEventLoop(() -> take(rows)));
    }

    private boolean take(RowSet<Row> rows) {
        LogWalk walk = null;
        for (Row row : rows) {
            programNo = row.getInteger("program_no");
            place = row.getLong("place");
            walk = walks.get(programNo);
            take(row, walk);
        }
        if (walk == null || walk.done()) {
            place = Long.MAX_VALUE;
        }
        return rows.size() == PIECE;
    }

    /** A program that came into being meanwhile is left for the next time. */
    private void take(Row row, @Nullable LogWalk walk) {
        if (walk != null) {
            walk.take(row);
        } else if (row.getString("program_id") == null) {
            faults.orphan(programNo);
        }
    }
}
