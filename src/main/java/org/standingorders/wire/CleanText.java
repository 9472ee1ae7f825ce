package org.standingorders.wire;

/** Tells texts that people and PostgreSQL can be shown from those that would mislead one or break the other. */
final class CleanText {
    private CleanText() {}

    /** False when a text holds NUL, half of a surrogate pair, or a character that turns the reading direction. */
    static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= 0x20 && each < 0x600) {
                continue;
            }
            if (each == 0 || isDirectional(each)) {
                return false;
            }
            if (Character.isSurrogate(each) && !isPaired(text, i++)) {
                return false;
            }
        }
        return true;
    }

    /** The text with {@code U+FFFD} in place of each such character. */
    static String mended(String text) {
        StringBuilder mended = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String character = Character.toString(text.codePointAt(i));
            mended.append(isClean(character) ? character : "\uFFFD");
        }
        return mended.toString();
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    private static boolean isDirectional(char each) {
        return each == 0x061C
                || each == 0x200E
                || each == 0x200F
                || each >= 0x202A && each <= 0x202E
                || each >= 0x2066 && each <= 0x2069;
    }
}
