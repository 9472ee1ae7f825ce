package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.Iterator;
import java.util.List;
import org.standingorders.desk.Scope;

/** Compares the logs with what checkpoints were signed over. Not for several threads. */
final class MarkProof {
    private final Database database;
    private final Scope scope;
    private final LogFaults faults;

    /** @param scope the programs that are looked at */
    MarkProof(Database database, Scope scope, LogFaults faults) {
        this.database = database;
        this.scope = scope;
        this.faults = faults;
    }

    Future<Void> compare(List<Checkpoint> checkpoints) {
        List<Mark> marks = checkpoints.stream()
                .flatMap(each -> Mark.of(each).stream())
                .filter(mark -> scope.covers(mark.programId()))
                .toList();
        return compare(Log.DECISIONS, marks).compose(done -> compare(Log.EVENTS, marks));
    }

    private Future<Void> compare(Log log, List<Mark> all) {
        List<Mark> marks = all.stream().filter(mark -> mark.log() == log).toList();
        Columns<Mark> asked = Columns.of(marks).texts(Mark::programId).longs(Mark::entries);
        return marks.isEmpty()
                ? Future.succeededFuture()
                : database.ask(log.signed(), asked.tuple()).map(rows -> {
                    Iterator<Mark> signed = marks.iterator();
                    rows.forEach(row -> compare(signed.next(), row));
                    return null;
                });
    }

    private void compare(Mark mark, Row row) {
        Buffer hash = row.getBuffer("hash");
        if (!row.getBoolean("stands")) {
            faults.program(
                    mark.programId(), "it is missing, but checkpoint (" + mark.checkpoint() + ") is signed over it");
        } else if (hash == null) {
            String over =
                    "it is missing, but checkpoint (" + mark.checkpoint() + ") is signed over (" + mark.entries() + ")";
            faults.inLog(mark.programId(), mark.log(), row.getLong("stored") + 1, over);
        } else if (!Hash.text(hash.getBytes()).equals(mark.hash())) {
            String not = "it or one before it is not what checkpoint (" + mark.checkpoint() + ") is signed over";
            faults.inLog(mark.programId(), mark.log(), mark.entries(), not);
        }
    }
}
