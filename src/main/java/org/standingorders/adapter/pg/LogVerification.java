package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.standingorders.desk.DecisionDesk.LogCheck;
import org.standingorders.desk.Scope;

/** Proves what is stored of all programs, some at a time: both their logs, their incidents, and the checkpoints. For one run. */
final class LogVerification {
    private static final int PROGRAMS = 250;

    private static final String NEXT = """
            SELECT p.program_no, p.program_id, p.log_entries, p.log_head, p.events, p.events_head FROM programs p
            WHERE p.program_no > ? AND (?::text[] IS NULL OR p.program_id = ANY (?::text[]))
            ORDER BY p.program_no LIMIT ?""";

    private final Database database;
    private final Seal seal;
    private final HeadsFile file;
    private final Scope scope;
    private final LogFaults faults = new LogFaults();
    private final Hash heads = Hash.sha256();
    private int programNo;
    private long entries;

    LogVerification(Database database, Seal seal, HeadsFile file, Scope scope) {
        this.database = database;
        this.seal = seal;
        this.file = file;
        this.scope = scope;
    }

    Future<LogCheck> run() {
        MarkProof marks = new MarkProof(database, scope, faults);
        return Repeated.whileTrue(this::programs)
                .compose(done -> new CheckpointProof(database, seal, marks, faults).run())
                .compose(done -> new FileProof(database, seal, marks, faults).run(file))
                .map(done -> new LogCheck(faults.all().isEmpty(), entries, Hash.text(heads.bytes()), faults.all()));
    }

    private boolean partial() {
        return !scope.programs().isEmpty();
    }

    /** True when there are more. Programs that do not lie side by side are looked at one by one. */
    private Future<Boolean> programs() {
        String[] ids = new Programs(scope, null).ids();
        int most = partial() ? 1 : PROGRAMS;
        return new Query(NEXT, programNo, ids, ids, most)
                .ask(database)
                .compose(programs -> prove(range(programs, most)).map(done -> programs.size() == most));
    }

    private ProgramRange range(RowSet<Row> programs, int most) {
        int after = programNo;
        Map<Integer, Row> byNumber = new LinkedHashMap<>();
        for (Row program : programs) {
            programNo = program.getInteger("program_no");
            byNumber.put(programNo, program);
        }
        if (partial()) {
            return new ProgramRange(programNo - 1, byNumber.isEmpty() ? programNo - 1 : programNo, byNumber);
        }
        return new ProgramRange(after, programs.size() < most ? Integer.MAX_VALUE : programNo, byNumber);
    }

    private Future<Void> prove(ProgramRange range) {
        return new LogProof(database, range, Log.DECISIONS, faults)
                .run()
                .compose(decisions -> new LogProof(database, range, Log.EVENTS, faults)
                        .run()
                        .onSuccess(events -> count(range, decisions, events)))
                .compose(done -> new IncidentProof(database, range, faults).run());
    }

    private void count(ProgramRange range, LogProof decisions, LogProof events) {
        range.programs().forEach((no, program) -> {
            LogHead decided = decisions.head(no);
            LogHead happened = events.head(no);
            entries += decided.entries();
            heads.with(program.getString("program_id"))
                    .with(decided.entries())
                    .with(decided.hash())
                    .with(happened.entries())
                    .with(happened.hash());
        });
    }
}
