package org.standingorders.adapter.pg;

import io.vertx.sqlclient.Row;
import java.util.Arrays;

/** One log of one program, entry by entry: how far it is proven, and what is the first thing wrong. Not for several threads. */
final class LogWalk {
    private final String programId;
    private final Log log;
    private final LogHead counted;
    private final LogFaults faults;
    private LogHead head = new LogHead(0, new byte[0]);
    private boolean broken;

    /** @param program columns {@code program_id} and those that the log counts in */
    LogWalk(Row program, Log log, LogFaults faults) {
        this.programId = program.getString("program_id");
        this.log = log;
        this.counted = log.counted(program);
        this.faults = faults;
    }

    LogHead head() {
        return head;
    }

    /** True when nothing more need be looked at: what was written meanwhile is left for the next time. */
    boolean done() {
        return broken || head.entries() >= counted.entries();
    }

    /** Takes the next entry. */
    void take(Row row) {
        if (done()) {
            return;
        }
        long next = head.entries() + 1;
        long found = row.getLong("place");
        byte[] hash = log.hash(head.next(programId), row);
        if (found > next) {
            fail(next, "it is missing");
        } else if (found < next || !Arrays.equals(hash, Rows.bytes(row, "hash"))) {
            fail(found, "it was changed, or does not belong there");
        } else {
            String oddity = log.oddity(row);
            if (oddity != null) {
                fail(found, oddity);
            }
        }
        head = new LogHead(next, hash);
    }

    /** Compares the end of the walk with what the program counted when it began. */
    void end() {
        if (!broken && head.entries() < counted.entries()) {
            fail(head.entries() + 1, "it is missing, but the program counts (" + counted.entries() + ")");
        } else if (!broken && !Arrays.equals(head.hash(), counted.hash())) {
            fail(head.entries(), "the program knows another one in its place");
        }
    }

    /** Compares what is stored and counted at one moment. */
    void total(long stored, long countedThen) {
        if (!broken && countedThen > stored) {
            fail(stored + 1, "it is missing, but the program counts (" + countedThen + ")");
        } else if (!broken && stored > countedThen) {
            fail(countedThen + 1, "the program does not count it");
        }
    }

    private void fail(long place, String what) {
        broken = true;
        faults.inLog(programId, log, place, what);
    }
}
