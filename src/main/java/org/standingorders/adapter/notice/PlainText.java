package org.standingorders.adapter.notice;

import java.util.stream.Collectors;
import org.standingorders.notice.Letter;
import org.standingorders.notice.Wording;

/** A letter as plain text. */
final class PlainText {
    private static final String BETWEEN = "\n\n--------\n\n";

    private PlainText() {}

    /** Of the most urgent item, and how many more there are. */
    static String subject(Letter letter) {
        String first = new Wording(letter.items().get(0)).subject();
        int more = letter.items().size() - 1;
        return more == 0 ? first : first + " (and " + more + " more)";
    }

    static String body(Letter letter) {
        return letter.items().stream().map(PlainText::item).collect(Collectors.joining(BETWEEN)) + "\n";
    }

    private static String item(Letter.Item item) {
        Wording wording = new Wording(item);
        StringBuilder text = new StringBuilder(wording.opening()).append("\n");
        wording.lines()
                .forEach(line ->
                        text.append("\n").append(line.label()).append(": ").append(line.value()));
        if (!item.changes().isEmpty()) {
            text.append("\n\nSince you were last told:");
            item.changes().forEach(change -> text.append("\n- ").append(change));
        }
        item.button()
                .ifPresent(button ->
                        text.append("\n\n").append(button.label()).append(": ").append(button.url()));
        return text.append("\nMore: ").append(item.console()).toString();
    }
}
