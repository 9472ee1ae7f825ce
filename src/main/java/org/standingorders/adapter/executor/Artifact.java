package org.standingorders.adapter.executor;

import org.jspecify.annotations.Nullable;
import org.standingorders.fact.CleanText;

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
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_VALUE = 2_000;

    /** Programs may say anything; what the service would refuse is cut off or replaced. */
    public Artifact {
        name = CleanText.oneLine(cut(name, LONGEST_NAME));
        value = value == null ? null : CleanText.mended(cut(value, LONGEST_VALUE));
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    }

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
