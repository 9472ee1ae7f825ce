package org.standingorders.adapter.pg;

import io.vertx.sqlclient.Row;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.standingorders.flow.Decision;
import org.standingorders.incident.IncidentId;
import org.standingorders.wire.Json;

/** One program's log, entry by entry: how far it is proven, and what is the first thing wrong. Not for several threads. */
final class LogWalk {
    private final String programId;
    private final Seal seal;
    private long seq;
    private byte[] head = new byte[0];
    private long signedAt;
    private @Nullable String fault;

    LogWalk(String programId, Seal seal) {
        this.programId = programId;
        this.seal = seal;
    }

    long seq() {
        return seq;
    }

    byte[] head() {
        return head;
    }

    @Nullable
    String fault() {
        return fault;
    }

    boolean broken() {
        return fault != null;
    }

    /** Takes the next entries, in order, and the checkpoints among them, also in order. */
    void take(Iterable<Row> entries, Deque<Checkpoint> checkpoints) {
        for (Row row : entries) {
            if (!broken()) {
                entry(row);
            }
            while (!broken() && !checkpoints.isEmpty() && checkpoints.getFirst().entries() <= seq) {
                checkpoint(checkpoints.removeFirst());
            }
        }
    }

    /** Compares the end of the walk with the program's counter. */
    void end(long counted, byte[] countedHead) {
        if (!broken() && seq < counted) {
            fail(seq + 1, "it is missing, but the program counts (" + counted + ") entries");
        } else if (!broken() && !Arrays.equals(head, countedHead)) {
            fail(seq, "the program knows another one in its place");
        }
    }

    /** Compares what is stored, counted and signed at one moment. */
    void total(long stored, long counted, long signed) {
        if (!broken() && signed > stored) {
            fail(stored + 1, "it is missing, but a checkpoint over (" + signed + ") entries is signed");
        } else if (!broken() && counted > stored) {
            fail(stored + 1, "it is missing, but the program counts (" + counted + ") entries");
        } else if (!broken() && stored > counted) {
            fail(counted + 1, "the program does not count it");
        }
    }

    private void entry(Row row) {
        long found = row.getLong("seq");
        byte[] body = Rows.bytes(row, "body");
        byte[] hash = LogEntry.hash(head, programId, seq + 1, body);
        if (found > seq + 1) {
            fail(seq + 1, "it is missing");
        } else if (found <= seq) {
            fail(found, "it stands twice");
        } else if (!Arrays.equals(hash, Rows.bytes(row, "hash"))) {
            fail(found, "it was changed, or does not belong there");
        } else if (!columnsFit(row, body, hash)) {
            fail(found, "its columns do not say what the entry says");
        }
        seq++;
        head = hash;
    }

    /** The columns beside the body are not under the hash, but lists are filtered by them. */
    private static boolean columnsFit(Row row, byte[] body, byte[] hash) {
        Decision decision = Json.read(body, Decision.class);
        LogEntry entry = new LogEntry(row.getLong("seq"), decision, body, hash);
        return decision.id().value().equals(row.getUUID("decision_id"))
                && decision.point().toString().equals(row.getString("point"))
                && decision.at().equals(row.getOffsetDateTime("at").toInstant())
                && decision.policy().value().equals(row.getString("digest"))
                && decision.incidents().equals(Rows.ids(row, "incidents", IncidentId::new))
                && entry.rules().equals(Arrays.asList(row.getArrayOfStrings("rules")));
    }

    private void checkpoint(Checkpoint checkpoint) {
        if (!seal.isGenuine(checkpoint, programId)) {
            fail(checkpoint.entries(), "its checkpoint is not signed by this service's secret (" + seal.keyId() + ")");
        } else if (!Arrays.equals(head, checkpoint.head())) {
            fail(
                    signedAt + 1,
                    "it or one after it is not what was there when a checkpoint was signed over ("
                            + checkpoint.entries() + ") entries");
        }
        signedAt = checkpoint.entries();
    }

    private void fail(long entry, String what) {
        fault = "Program (" + programId + "), entry (" + entry + "): " + what + ".";
    }
}
