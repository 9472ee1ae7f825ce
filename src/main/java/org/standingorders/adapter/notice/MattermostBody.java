package org.standingorders.adapter.notice;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standingorders.notice.Letter;
import org.standingorders.notice.Letter.Item;

/** A letter for an incoming webhook of Mattermost: Markdown in a text. */
final class MattermostBody {
    /** Mattermost takes 16383 characters. */
    private static final int ROOM = 15_000;

    private static final String BETWEEN = "\n\n---\n\n";
    private static final Fit.Sizes SIZES = new Fit.Sizes(
            ROOM, 8, item -> whole(item).length(), item -> line(item).length());

    private MattermostBody() {}

    static Map<String, Object> of(Letter letter) {
        Fit fit = Fit.of(letter, SIZES);
        String others = Stream.concat(fit.brief().stream().map(MattermostBody::line), fit.rest().stream())
                .collect(Collectors.joining("\n"));
        return Map.of(
                "text",
                Stream.concat(fit.whole().stream().map(MattermostBody::whole), Stream.of(others))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(BETWEEN)));
    }

    private static String whole(Item item) {
        Brief brief = new Brief(item);
        return "**" + Markdown.safe(brief.subject()) + "**\n" + Markdown.safe(brief.opening()) + "\n\n"
                + changes(brief)
                + brief.lines().stream()
                        .map(line -> "- " + line.label() + ": " + Markdown.safe(line.value()))
                        .collect(Collectors.joining("\n"))
                + "\n\n" + links(brief);
    }

    private static String changes(Brief brief) {
        return brief.changes().isEmpty()
                ? ""
                : brief.changes().stream()
                        .map(change -> "- " + Markdown.safe(change))
                        .collect(Collectors.joining("\n", Brief.SINCE + "\n\n", "\n\n"));
    }

    private static String line(Item item) {
        Brief brief = new Brief(item);
        return "- " + Markdown.safe(brief.subject()) + ": " + links(brief);
    }

    private static String links(Brief brief) {
        return brief.buttons().stream()
                .map(button -> "[" + button.label() + "](" + button.url() + ")")
                .collect(Collectors.joining(" · "));
    }
}
