package org.standingorders.adapter.executor;

import org.jspecify.annotations.Nullable;

/**
 * A step and how far it has come.
 *
 * @param ended null while its end is not known
 * @param acknowledged whether the service has taken the report
 */
record Ordered(Command command, boolean begun, @Nullable Ended ended, boolean acknowledged) {
    static Ordered taken(Command command) {
        return new Ordered(command, false, null, false);
    }

    Ordered after(Entry entry) {
        return switch (entry.kind()) {
            case TAKEN -> this;
            case BEGUN -> new Ordered(command, true, null, false);
            case ENDED -> new Ordered(command, begun, entry.ended(), false);
            case ACKNOWLEDGED -> new Ordered(command, begun, ended, true);
        };
    }

    boolean waiting() {
        return ended == null && !begun;
    }

    boolean interrupted() {
        return ended == null && begun;
    }

    boolean unreported() {
        return ended != null && !acknowledged;
    }
}
