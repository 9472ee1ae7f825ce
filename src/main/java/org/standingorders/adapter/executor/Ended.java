package org.standingorders.adapter.executor;

import java.util.List;
import org.standingorders.fact.CleanText;

/**
 * How a step ended.
 *
 * @param detail sentences for people
 */
public record Ended(Status status, String detail, List<Artifact> artifacts) {
    private static final int LONGEST_DETAIL = 4_000;

    public Ended {
        detail = CleanText.mended(
                detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL - 1) + "…" : detail);
        artifacts = List.copyOf(artifacts);
    }

    public static Ended succeeded(String detail, Artifact... artifacts) {
        return new Ended(Status.SUCCEEDED, detail, List.of(artifacts));
    }

    public static Ended failed(String detail, Artifact... artifacts) {
        return new Ended(Status.FAILED, detail, List.of(artifacts));
    }

    public boolean well() {
        return status == Status.SUCCEEDED;
    }

    /** As the service knows it. */
    public enum Status {
        SUCCEEDED,
        FAILED
    }
}
