package org.standingorders.adapter.http.server;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.wire.FactJson;

/** What body a route takes: of which kind, and how large at most. */
public enum Payload {
    NONE(0, false),
    /** A form that may be left out where all its members may. */
    OPTIONAL_FORM(64 * 1024, false, "application/json"),
    /** What a browser sends for a page's button that has no fields beside it. */
    BUTTON(1024, false, "application/x-www-form-urlencoded"),
    /** What a browser sends for a page's button with a field beside it. */
    ANSWER(16 * 1024, false, "application/x-www-form-urlencoded"),
    FORM(64 * 1024, true, "application/json"),
    /** A scene with a few facts. */
    SCENE(256 * 1024, true, "application/json"),
    /** A single fact has a limit of its own; which it is, its first character says. */
    FACTS(
            FactJson.MAX_BATCH_BYTES,
            true,
            "application/json",
            "application/cloudevents+json",
            "application/cloudevents-batch+json"),
    ALERTS(FactJson.MAX_BATCH_BYTES, true, "application/json"),
    WORKBOOKS(8 * 1024 * 1024, true, "multipart/form-data");

    private final int mostBytes;
    private final boolean required;
    private final List<String> mediaTypes;

    Payload(int mostBytes, boolean required, String... mediaTypes) {
        this.mostBytes = mostBytes;
        this.required = required;
        this.mediaTypes = List.of(mediaTypes);
    }

    public int mostBytes() {
        return mostBytes;
    }

    public List<String> mediaTypes() {
        return mediaTypes;
    }

    public boolean required() {
        return required;
    }

    /** The limit once the first character that is not a space is known; 0 = it is not known yet. */
    int mostBytes(byte first) {
        return this == FACTS && first != '[' && first != 0 ? FactJson.MAX_SINGLE_BYTES : mostBytes;
    }

    /** Whether the header's media type is one of those taken; its parameters do not matter. */
    boolean takes(@Nullable String contentType) {
        return contentType != null
                && mediaTypes.stream()
                        .anyMatch(type -> contentType.regionMatches(true, 0, type, 0, type.length())
                                && (contentType.length() == type.length()
                                        || " ;".indexOf(contentType.charAt(type.length())) >= 0));
    }
}
