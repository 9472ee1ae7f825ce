package org.standingorders.wire;

/** Strangers' words as they may stand in a message or pointer: short, on one line, without control characters. */
final class Shown {
    private static final int LONGEST = 40;

    private Shown() {}

    static String of(String given) {
        String shortened = given.length() > LONGEST ? given.substring(0, LONGEST) + "…" : given;
        return shortened
                .codePoints()
                .map(each -> Character.isISOControl(each) || !CleanText.isClean(Character.toString(each)) ? '?' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A name as one step of a JSON pointer (RFC 6901). */
    static String step(String name) {
        return "/" + of(name).replace("~", "~0").replace("/", "~1");
    }
}
