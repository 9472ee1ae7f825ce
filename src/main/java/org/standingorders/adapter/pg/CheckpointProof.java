package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Proves that no checkpoint was changed or taken away, and hands them on to be compared with the logs. Keeps a few words for
 * each program. Not for several threads.
 */
final class CheckpointProof {
    private static final int PIECE = 20;
    private static final int PROGRAMS = 1_000;

    private static final String NEXT =
            "SELECT number, body, key_id, signature FROM checkpoints WHERE number > ? ORDER BY number LIMIT ?";

    private static final String SIGNED = """
            SELECT s.program_no, p.program_id, s.number, s.decisions, s.events,
                   EXISTS (SELECT 1 FROM checkpoints c WHERE c.number = s.number) AS stands
            FROM signed_heads s JOIN programs p ON p.program_no = s.program_no
            WHERE s.program_no > ? ORDER BY s.program_no LIMIT ?""";

    private final Database database;
    private final Seal seal;
    private final MarkProof marks;
    private final LogFaults faults;
    private final Map<String, Newest> newest = new HashMap<>();
    private long number;
    private String previous = "";
    private int programNo;

    CheckpointProof(Database database, Seal seal, MarkProof marks, LogFaults faults) {
        this.database = database;
        this.seal = seal;
        this.marks = marks;
        this.faults = faults;
    }

    Future<Void> run() {
        return Repeated.whileTrue(this::piece).compose(done -> Repeated.whileTrue(this::programs));
    }

    /** True when there is more. */
    private Future<Boolean> piece() {
        return new Query(NEXT, number, PIECE)
                .ask(database)
                .compose(rows -> database.offEventLoop(() -> genuine(Rows.list(rows, row -> row)))
                        .compose(marks::compare)
                        .map(done -> rows.size() == PIECE));
    }

    private List<Checkpoint> genuine(List<Row> rows) {
        List<Checkpoint> genuine = new ArrayList<>();
        for (Row row : rows) {
            SignedCheckpoint signed = SignedCheckpoint.of(row);
            long found = row.getLong("number");
            if (found != number + 1) {
                faults.checkpoint(number + 1, "it is missing");
            }
            if (seal.isGenuine(signed) && signed.checkpoint().number() == found) {
                take(signed.checkpoint(), found == number + 1);
                genuine.add(signed.checkpoint());
            } else {
                faults.checkpoint(found, "it is not signed by this service's secret (" + seal.keyId() + ")");
            }
            number = found;
            previous = signed.hash();
        }
        return genuine;
    }

    /** @param next false when the one before it is missing */
    private void take(Checkpoint checkpoint, boolean next) {
        if (next && !checkpoint.previous().equals(previous)) {
            faults.checkpoint(
                    checkpoint.number(), "the one before it is not the one that was there when it was signed");
        }
        checkpoint
                .heads()
                .forEach(head ->
                        newest.put(head.programId(), new Newest(checkpoint.number(), head.decisions(), head.events())));
    }

    /** Up to where each program is thought to be signed; else one could be kept from being signed at all. */
    private Future<Boolean> programs() {
        return new Query(SIGNED, programNo, PROGRAMS).ask(database).map(rows -> {
            rows.forEach(this::program);
            return rows.size() == PROGRAMS;
        });
    }

    private void program(Row row) {
        programNo = row.getInteger("program_no");
        long signedBy = row.getLong("number");
        Newest said = new Newest(signedBy, row.getLong("decisions"), row.getLong("events"));
        boolean meanwhile = signedBy > number && row.getBoolean("stands");
        if (!meanwhile && !said.equals(newest.get(row.getString("program_id")))) {
            faults.program(
                    row.getString("program_id"), "the checkpoint (" + signedBy + ") that signed it last is not there");
        }
    }

    private record Newest(long number, long decisions, long events) {}
}
