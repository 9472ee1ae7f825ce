package org.standingorders.act;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an executor or a person reports of a step. */
public record Report(Status status, @Nullable String detail, List<Artifact> artifacts) {
    public Report {
        artifacts = List.copyOf(artifacts);
    }

    /** How the step stands. */
    public enum Status {
        SUCCEEDED,
        FAILED,
        PROGRESS;

        /** Lower case, as in reports. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Such as {@code step 3 failed: disk full}. */
    public String told(String what) {
        return what + status + (detail == null ? "" : ": " + detail);
    }

    public boolean succeeded() {
        return status == Status.SUCCEEDED;
    }
}
