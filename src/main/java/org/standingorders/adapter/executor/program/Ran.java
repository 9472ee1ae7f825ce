package org.standingorders.adapter.executor.program;

import java.util.List;

/**
 * How a program ended.
 *
 * @param code its exit code; below zero when it did not end by itself
 * @param out all it said
 * @param err the end of what it complained about
 */
public record Ran(String program, int code, String out, String err) {
    static final int NOT_STARTED = -1;
    static final int TOO_LATE = -2;
    static final int STOPPED = -3;

    public boolean well() {
        return code == 0;
    }

    /** The lines of what it said, without empty ones. */
    public List<String> lines() {
        return out.lines().filter(line -> !line.isBlank()).toList();
    }

    /** What went wrong, in a sentence. */
    public String fault() {
        String words = err.strip().isEmpty() ? "" : " It said: " + err.strip();
        return switch (code) {
            case NOT_STARTED -> program + " could not be started." + words;
            case TOO_LATE -> program + " took longer than its time limit and was ended." + words;
            case STOPPED -> program + " was ended because the executor was told to stop." + words;
            default -> program + " ended with exit code (" + code + ")." + words;
        };
    }
}
