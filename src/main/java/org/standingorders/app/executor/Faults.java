package org.standingorders.app.executor;

import java.util.ArrayList;
import java.util.List;
import org.standingorders.app.BadSettings;

/** Collects what is wrong with a configuration, so that the operator sees all of it at once. */
final class Faults {
    private final List<String> all = new ArrayList<>();

    void require(boolean holds, String place, String must) {
        if (!holds) {
            add(place, must);
        }
    }

    void add(String place, String must) {
        all.add(place + ": " + must);
    }

    /** Throws if there was any. */
    void refuseIfAny() {
        if (!all.isEmpty()) {
            throw new BadSettings(all);
        }
    }
}
