package org.standingorders.adapter.notice;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standingorders.notice.Letter;
import org.standingorders.notice.Letter.Item;
import org.standingorders.wire.Json;

/** A letter as an adaptive card, as the workflows of Teams take it. */
final class TeamsBody {
    /** Bytes of JSON, of the 28 KiB that Teams takes of a whole message. */
    private static final int ROOM = 24 * 1024;

    /** Their buttons are all that a phone shows without a menu. */
    private static final int MOST_WHOLE = 4;

    private static final Fit.Sizes SIZES =
            new Fit.Sizes(ROOM, MOST_WHOLE, item -> bytes(whole(item)), item -> bytes(text(line(item))));

    private TeamsBody() {}

    static Map<String, Object> of(Letter letter) {
        Fit fit = Fit.of(letter, SIZES);
        List<Object> body = new ArrayList<>();
        fit.whole().forEach(item -> body.addAll(whole(item)));
        fit.brief().forEach(item -> body.add(text(line(item))));
        fit.rest().ifPresent(rest -> body.add(text(rest)));
        Map<String, Object> card = Map.of("type", "AdaptiveCard", "version", "1.4", "body", body);
        return Map.of(
                "type",
                "message",
                "attachments",
                List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card)));
    }

    private static int bytes(Object part) {
        return Json.text(part).getBytes(StandardCharsets.UTF_8).length;
    }

    /** With its own buttons right below it. */
    private static List<Object> whole(Item item) {
        Brief brief = new Brief(item);
        Object subject =
                Map.of("type", "TextBlock", "text", Markdown.safe(brief.subject()), "weight", "Bolder", "wrap", true);
        Object facts = Map.of("type", "FactSet", "facts", facts(brief));
        Object buttons = Map.of("type", "ActionSet", "actions", buttons(brief));
        return Stream.of(
                        Stream.of(subject, text(Markdown.safe(brief.opening()))),
                        changes(brief),
                        Stream.of(facts, buttons))
                .flatMap(each -> each)
                .toList();
    }

    private static Object text(String markdown) {
        return Map.of("type", "TextBlock", "text", markdown, "wrap", true);
    }

    private static Stream<Object> changes(Brief brief) {
        return brief.changes().isEmpty()
                ? Stream.of()
                : Stream.of(text(brief.changes().stream()
                        .map(change -> "- " + Markdown.safe(change))
                        .collect(Collectors.joining("\n", Brief.SINCE + "\n\n", ""))));
    }

    private static List<Object> facts(Brief brief) {
        return brief.lines().stream()
                .<Object>map(line -> Map.of("title", line.label(), "value", Markdown.safe(line.value())))
                .toList();
    }

    /** Each says which incident it belongs to, as Teams may show buttons apart from it. */
    private static List<Object> buttons(Brief brief) {
        return brief.buttons().stream()
                .<Object>map(button -> Map.of(
                        "type",
                        "Action.OpenUrl",
                        "title",
                        button.label() + ": " + brief.subject(),
                        "url",
                        button.url()))
                .toList();
    }

    private static String line(Item item) {
        Brief brief = new Brief(item);
        return "- " + Markdown.safe(brief.subject()) + ": "
                + brief.buttons().stream()
                        .map(button -> "[" + button.label() + "](" + button.url() + ")")
                        .collect(Collectors.joining(" · "));
    }
}
