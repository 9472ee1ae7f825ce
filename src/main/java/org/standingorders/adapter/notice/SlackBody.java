package org.standingorders.adapter.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standingorders.notice.Letter;
import org.standingorders.notice.Letter.Button;
import org.standingorders.notice.Letter.Item;

/** A letter for an incoming webhook of Slack: blocks, and a text for where blocks are not shown. */
final class SlackBody {
    /** Slack takes 50 blocks; two for each whole item, and the lines of the others fill sections. */
    private static final int MOST_WHOLE = 8;

    private static final int ROOM = 36_000;

    /** Of the 3000 characters that Slack takes. */
    private static final int SECTION = 2_900;

    private static final Fit.Sizes SIZES = new Fit.Sizes(
            ROOM, MOST_WHOLE, item -> text(item).length(), item -> line(item).length());

    private SlackBody() {}

    static Map<String, Object> of(Letter letter) {
        Fit fit = Fit.of(letter, SIZES);
        List<Object> blocks = new ArrayList<>();
        fit.whole().forEach(item -> {
            blocks.add(section(text(item)));
            blocks.add(Map.of("type", "actions", "elements", buttons(item)));
        });
        sections(Stream.concat(fit.brief().stream().map(SlackBody::line), fit.rest().stream()))
                .forEach(text -> blocks.add(section(text)));
        return Map.of("text", safe(PlainText.subject(letter)), "blocks", blocks);
    }

    private static Object section(String text) {
        return Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", text));
    }

    /** As much as one section takes; what happened comes before what is known of the incident. */
    private static String text(Item item) {
        Brief brief = new Brief(item);
        Stream<String> head = Stream.of("*" + safe(brief.subject()) + "*", safe(brief.opening()));
        Stream<String> lines = brief.lines().stream().map(line -> safe(line.label()) + ": " + safe(line.value()));
        return sections(Stream.of(head, changes(brief), lines).flatMap(each -> each))
                .get(0);
    }

    private static Stream<String> changes(Brief brief) {
        return brief.changes().isEmpty()
                ? Stream.of()
                : Stream.concat(Stream.of(Brief.SINCE), brief.changes().stream().map(change -> "• " + safe(change)));
    }

    private static String line(Item item) {
        Brief brief = new Brief(item);
        return "• " + safe(brief.subject()) + ": "
                + brief.buttons().stream()
                        .map(button -> "<" + button.url() + "|" + button.label() + ">")
                        .collect(Collectors.joining(" · "));
    }

    /** Whole lines together, as many as a section takes. */
    private static List<String> sections(Stream<String> lines) {
        List<String> sections = new ArrayList<>();
        lines.forEach(line -> {
            int last = sections.size() - 1;
            if (last >= 0 && sections.get(last).length() + 1 + line.length() <= SECTION) {
                sections.set(last, sections.get(last) + "\n" + line);
            } else {
                sections.add(line);
            }
        });
        return sections;
    }

    private static List<Object> buttons(Item item) {
        return new Brief(item).buttons().stream().map(SlackBody::button).toList();
    }

    private static Object button(Button button) {
        Object text = Map.of("type", "plain_text", "text", button.label());
        return Map.of("type", "button", "text", text, "url", button.url());
    }

    /** Three characters would be markup, and a fourth is one to others that take the same body: each could mention everybody in the room. */
    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "@\u200b");
    }
}
