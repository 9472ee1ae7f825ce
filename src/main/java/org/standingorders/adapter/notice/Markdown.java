package org.standingorders.adapter.notice;

/** Text inside of Markdown. */
final class Markdown {
    private Markdown() {}

    /** What a monitor wrote neither formats nor mentions anybody. */
    static String safe(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]()#+!|<>~-])", "\\\\$1").replace("@", "@\u200b");
    }
}
