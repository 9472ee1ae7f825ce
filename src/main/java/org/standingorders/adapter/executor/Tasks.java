package org.standingorders.adapter.executor;

import org.standingorders.wire.Decoded;

/** Knows what this executor can do. */
@FunctionalInterface
public interface Tasks {
    /** The task of a command, or what about the command is not known here. Has no effect. */
    Decoded<Task> of(Command command);
}
