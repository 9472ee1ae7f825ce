package org.standingorders.wire;

import org.standingorders.fact.CleanText;

/** Strangers' words as they may stand in a message or pointer: short, on one line, without control characters. */
final class Shown {
    private static final int LONGEST = 40;

    private Shown() {}

    static String of(String given) {
        String shortened = given.length() > LONGEST ? given.substring(0, LONGEST) + "…" : given;
        return CleanText.oneLine(shortened);
    }

    /** A name as one step of a JSON pointer (RFC 6901). */
    static String step(String name) {
        return "/" + of(name).replace("~", "~0").replace("/", "~1");
    }
}
