package org.standingorders.adapter.pg;

import java.util.List;
import org.standingorders.flow.Decision;
import org.standingorders.rule.Reason;
import org.standingorders.wire.Json;

/**
 * A decision in its place in the program's log.
 *
 * @param seq from 1, without gaps
 * @param hash covers the program, the place, the body and the hash before it
 */
public record LogEntry(long seq, Decision decision, byte[] body, byte[] hash) {

    static LogEntry after(LogHead head, Decision decision) {
        byte[] body = Json.canonical(decision);
        byte[] hash = head.next(decision.programId()).with(body).bytes();
        return new LogEntry(head.entries() + 1, decision, body, hash);
    }

    LogHead head() {
        return new LogHead(seq, hash);
    }

    /** What {@code row=} looks for: rows and rules, each once. */
    List<String> rules() {
        return decision.reasons().stream().map(Reason::rule).distinct().toList();
    }
}
