package org.standingorders.adapter.notice;

import java.util.List;
import java.util.stream.Stream;
import org.standingorders.notice.Letter.Button;
import org.standingorders.notice.Letter.Item;
import org.standingorders.notice.Wording;
import org.standingorders.notice.Wording.Line;

/** An item in words that are short enough for a chat, whatever monitors and people wrote; not yet escaped. */
record Brief(Item item) {
    static final String SINCE = "Since you were last told:";

    private static final int LONGEST_SUBJECT = 150;
    private static final int LONGEST_OPENING = 500;
    private static final int LONGEST_VALUE = 200;
    private static final int MOST_CHANGES = 6;

    String subject() {
        return clipped(new Wording(item).subject(), LONGEST_SUBJECT);
    }

    String opening() {
        return clipped(new Wording(item).opening(), LONGEST_OPENING);
    }

    List<Line> lines() {
        return new Wording(item)
                .lines().stream()
                        .map(line -> new Line(line.label(), clipped(line.value(), LONGEST_VALUE)))
                        .toList();
    }

    /** Oldest first; of many only the newest, and how many came before. */
    List<String> changes() {
        int before = Math.max(0, item.changes().size() - MOST_CHANGES);
        return Stream.concat(
                        before == 0 ? Stream.of() : Stream.of("(" + before + " before these)"),
                        item.changes().stream().skip(before).map(change -> clipped(change, LONGEST_VALUE)))
                .toList();
    }

    /** What can be done at once, if anything, and where the rest stands. */
    List<Button> buttons() {
        return Stream.concat(item.button().stream(), Stream.of(new Button("The whole incident", item.console())))
                .toList();
    }

    private static String clipped(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
