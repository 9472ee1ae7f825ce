package org.standingorders.adapter.executor;

/** Nobody can say what was done before; the message says what an operator can do. */
public final class JournalUnusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    JournalUnusable(String message) {
        super(message);
    }
}
