package org.standingorders.adapter.executor;

import org.jspecify.annotations.Nullable;

/**
 * What a step leaves behind for people and for the service.
 *
 * @param passed whether a check held, or a backup could be restored
 */
public record Artifact(
        Kind kind,
        String name,
        @Nullable Boolean passed,
        @Nullable String value) {

    public static Artifact check(String name, boolean passed, String value) {
        return new Artifact(Kind.CHECK, name, passed, value);
    }

    public static Artifact backup(String name, boolean verified, String value) {
        return new Artifact(Kind.BACKUP, name, verified, value);
    }

    public static Artifact list(String name, String value) {
        return new Artifact(Kind.LIST, name, null, value);
    }

    /** What sort of thing it is. */
    public enum Kind {
        BACKUP,
        CHECK,
        LIST
    }
}
