package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import org.standingorders.desk.DecisionDesk.LogCheck;

/** Proves the logs of all programs, one after the other, in memory that does not grow with them. For one run. */
final class LogVerification {
    private static final int PROGRAMS = 100;

    private static final String NEXT = """
            SELECT p.program_no, p.program_id, p.log_entries, p.log_head FROM programs p
            WHERE p.program_no > ? ORDER BY p.program_no LIMIT ?""";

    /** Steps from one program to the next instead of going through every entry. */
    private static final String ORPHANS = """
            WITH RECURSIVE each (program_no) AS (
                SELECT least((SELECT min(d.program_no) FROM decisions d), (SELECT min(c.program_no) FROM log_checkpoints c))
                UNION ALL
                SELECT least((SELECT min(d.program_no) FROM decisions d WHERE d.program_no > each.program_no),
                             (SELECT min(c.program_no) FROM log_checkpoints c WHERE c.program_no > each.program_no))
                FROM each WHERE each.program_no IS NOT NULL)
            SELECT each.program_no FROM each
            WHERE each.program_no IS NOT NULL
              AND NOT EXISTS (SELECT p.program_no FROM programs p WHERE p.program_no = each.program_no)""";

    private final Database database;
    private final Seal seal;
    private final List<String> faults = new ArrayList<>();
    private final Hash heads = Hash.sha256();
    private int programNo;
    private long entries;

    LogVerification(Database database, Seal seal) {
        this.database = database;
        this.seal = seal;
    }

    Future<LogCheck> run() {
        return Repeated.whileTrue(this::programs)
                .compose(done -> new Query(ORPHANS).ask(database))
                .map(orphans -> {
                    orphans.forEach(row -> faults.add("Program number (" + row.getInteger("program_no")
                            + "), entry (1): the program itself is missing."));
                    return new LogCheck(faults.isEmpty(), entries, Hash.text(heads.bytes()), faults);
                });
    }

    /** True when there are more. */
    private Future<Boolean> programs() {
        return new Query(NEXT, programNo, PROGRAMS).ask(database).compose(this::proveAll);
    }

    private Future<Boolean> proveAll(RowSet<Row> programs) {
        Future<Void> done = Future.succeededFuture();
        for (Row program : programs) {
            done = done.compose(before -> prove(program));
        }
        return done.map(all -> programs.size() == PROGRAMS);
    }

    private Future<Void> prove(Row program) {
        programNo = program.getInteger("program_no");
        return new ProgramLog(database, program, seal).proven().map(walk -> {
            entries += walk.seq();
            heads.with(program.getString("program_id")).with(walk.seq()).with(walk.head());
            if (walk.fault() != null) {
                faults.add(walk.fault());
            }
            return null;
        });
    }
}
