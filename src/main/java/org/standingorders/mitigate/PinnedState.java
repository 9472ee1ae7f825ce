package org.standingorders.mitigate;

import java.util.List;

/** The known-good state, and why every other one is not it, in the order of age, newest first. */
public record PinnedState(PinnedTarget target, List<Rejection> rejected) {
    public PinnedState {
        rejected = List.copyOf(rejected);
    }

    /** @param id of a backup, a commit, or a change that names no commit before it */
    public record Rejection(String id, RejectedBecause because) {}
}
