package org.standingorders.adapter.pg;

import org.jspecify.annotations.Nullable;
import org.standingorders.desk.PolicyDesk.Refused;
import org.standingorders.desk.PolicyDesk.Version;

/** The version that decides now, or why the switch was not made. */
public record Switched(@Nullable Version version, @Nullable Refused refused) {
    boolean done() {
        return refused == null;
    }

    static Switched to(Version version) {
        return new Switched(version, null);
    }

    static Switched not(Refused why) {
        return new Switched(null, why);
    }
}
