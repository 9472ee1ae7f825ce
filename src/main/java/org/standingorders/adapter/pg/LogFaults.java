package org.standingorders.adapter.pg;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is wrong, in words: of each log the first thing only, for it may have led to the others. Not for several threads. */
final class LogFaults {
    private final Map<String, String> first = new LinkedHashMap<>();

    void inLog(String programId, Log log, long place, String what) {
        first.putIfAbsent(log + programId, "Program (%s), %s (%d): %s.".formatted(programId, log.word(), place, what));
    }

    /** A program of which nothing but its entries is left. */
    void orphan(int programNo) {
        first.putIfAbsent("no" + programNo, "Program number (%d): the program itself is missing.".formatted(programNo));
    }

    void incident(String programId, UUID incident, String what) {
        first.putIfAbsent(
                "incident" + programId, "Program (%s), incident (%s): %s.".formatted(programId, incident, what));
    }

    void checkpoint(long number, String what) {
        first.putIfAbsent("checkpoint" + number, "Checkpoint (%d): %s.".formatted(number, what));
    }

    void program(String programId, String what) {
        first.putIfAbsent("program" + programId, "Program (%s): %s.".formatted(programId, what));
    }

    List<String> all() {
        return List.copyOf(first.values());
    }
}
