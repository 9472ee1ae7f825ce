package org.standingorders.adapter.notice;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standingorders.notice.Letter;
import org.standingorders.notice.Wording;

/** A letter as plain text. */
final class PlainText {
    private static final String BETWEEN = "\n\n--------\n\n";

    /** Longer mails are cut off by mail programs, or read by nobody. */
    private static final int ROOM = 100_000;

    private static final Fit.Sizes SIZES = new Fit.Sizes(
            ROOM,
            Letter.MOST_WHOLE,
            item -> item(item).length(),
            item -> line(item).length());

    private PlainText() {}

    /** Of the most urgent item, and how many more there are. */
    static String subject(Letter letter) {
        String first = new Wording(letter.items().get(0)).subject();
        int more = letter.items().size() - 1;
        return more == 0 ? first : first + " (and " + more + " more)";
    }

    /** What of it a mail says, as text and as HTML alike. */
    static Fit fit(Letter letter) {
        return Fit.of(letter, SIZES);
    }

    static String body(Letter letter) {
        Fit fit = fit(letter);
        String others = Stream.concat(fit.brief().stream().map(PlainText::line), fit.rest().stream())
                .collect(Collectors.joining("\n"));
        return Stream.concat(fit.whole().stream().map(PlainText::item), Stream.of(others))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(BETWEEN))
                + "\n";
    }

    private static String line(Letter.Item item) {
        Brief brief = new Brief(item);
        return "- " + brief.subject()
                + brief.buttons().stream()
                        .map(button -> "\n  " + button.label() + ": " + button.url())
                        .collect(Collectors.joining());
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
