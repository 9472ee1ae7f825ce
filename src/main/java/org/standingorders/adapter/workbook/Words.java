package org.standingorders.adapter.workbook;

/** Texts as findings quote them. */
final class Words {
    private static final int LONGEST = 60;

    private Words() {}

    /** The text in one line, cut where it is long. */
    static String excerpt(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
