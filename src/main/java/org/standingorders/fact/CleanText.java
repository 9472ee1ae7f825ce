package org.standingorders.fact;

import java.util.function.IntUnaryOperator;

/**
 * Tells texts that mean what they show from those that mislead people, and from those that PostgreSQL cannot keep: with NUL,
 * half of a surrogate pair, a control character, or one that is not seen and yet there (H6).
 */
public final class CleanText {
    private static final int INSTEAD = 0xFFFD;

    private CleanText() {}

    /** True for a text of one or more lines. */
    public static boolean isClean(String text) {
        return isClean(text, true);
    }

    /** True for a text of one line, such as a name. */
    public static boolean isOneLine(String text) {
        return isClean(text, false);
    }

    private static boolean isClean(String text, boolean lines) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= ' ' && each < 0x7F) {
                continue;
            }
            int whole = text.codePointAt(i);
            if (misleads(whole) && !(lines && isSpacing(whole))) {
                return false;
            }
            i += Character.charCount(whole) - 1;
        }
        return true;
    }

    /** The text with a replacement character for each that may not stand in it. */
    public static String mended(String text) {
        return isClean(text) ? text : each(text, one -> misleads(one) && !isSpacing(one) ? INSTEAD : one);
    }

    /** The same on one line. */
    public static String oneLine(String text) {
        return isOneLine(text) ? text : each(mended(text), one -> isSpacing(one) ? ' ' : one);
    }

    private static String each(String text, IntUnaryOperator change) {
        return text.codePoints()
                .map(change)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSpacing(int each) {
        return each == '\t' || each == '\n' || each == '\r';
    }

    private static boolean misleads(int each) {
        return Character.isISOControl(each)
                || each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE
                || isDirectional(each)
                || isUnseen(each);
    }

    private static boolean isDirectional(int each) {
        return each == 0x061C
                || each == 0x200E
                || each == 0x200F
                || each >= 0x202A && each <= 0x202E
                || each >= 0x2066 && each <= 0x2069;
    }

    /** Separators of lines, marks of no width, and tags; joiners are left out, since scripts and emoji need them. */
    private static boolean isUnseen(int each) {
        return each == 0x200B
                || each == 0x2028
                || each == 0x2029
                || each >= 0x2060 && each <= 0x2064
                || each == 0xFEFF
                || each >= 0xFFF9 && each <= 0xFFFB
                || each >= 0xE0000 && each <= 0xE007F;
    }
}
