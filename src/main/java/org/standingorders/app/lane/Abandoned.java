package org.standingorders.app.lane;

/**
 * Nobody waits any more for what this thread does, and it must not touch anything that others use. An error, so that it ends
 * the whole batch and not only the work that it comes up in.
 */
final class Abandoned extends Error {
    private static final long serialVersionUID = 1;

    Abandoned() {
        super("The evaluation took too long and was left behind.", null, false, false);
    }
}
