package org.standingorders.adapter.executor;

/** Something to be carried out, with all that it needs. */
@FunctionalInterface
public interface Task {
    /** Takes as long as it takes; off the event loop. Never throws for what can go wrong outside this program. */
    Ended run();
}
