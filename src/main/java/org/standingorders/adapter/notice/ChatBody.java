package org.standingorders.adapter.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.standingorders.notice.Letter;
import org.standingorders.notice.Wording;
import org.standingorders.notice.Wording.Line;

/** A letter for the incoming webhooks of chat services. */
final class ChatBody {
    private ChatBody() {}

    /** Blocks, and a text for where blocks are not shown. */
    static Map<String, Object> slack(Letter letter) {
        List<Object> blocks = new ArrayList<>();
        letter.items().forEach(item -> {
            blocks.add(Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", slackText(item))));
            blocks.add(Map.of("type", "actions", "elements", slackButtons(item)));
        });
        return Map.of("text", slackSafe(PlainText.subject(letter)), "blocks", blocks);
    }

    private static String slackText(Letter.Item item) {
        Wording wording = new Wording(item);
        return "*" + slackSafe(wording.subject()) + "*\n" + slackSafe(wording.opening()) + "\n"
                + wording.lines().stream()
                        .map(line -> slackSafe(line.label()) + ": " + slackSafe(line.value()))
                        .collect(Collectors.joining("\n"));
    }

    private static List<Object> slackButtons(Letter.Item item) {
        List<Object> buttons = new ArrayList<>();
        item.button().ifPresent(button -> buttons.add(slackButton(button.label(), button.url())));
        buttons.add(slackButton("The whole incident", item.console()));
        return buttons;
    }

    private static Object slackButton(String label, String url) {
        return Map.of("type", "button", "text", Map.of("type", "plain_text", "text", label), "url", url);
    }

    /** Three characters would be markup, which could mention everybody in the room. */
    private static String slackSafe(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Markdown in a text. */
    static Map<String, Object> mattermost(Letter letter) {
        return Map.of(
                "text", letter.items().stream().map(ChatBody::markdown).collect(Collectors.joining("\n\n---\n\n")));
    }

    private static String markdown(Letter.Item item) {
        Wording wording = new Wording(item);
        String first = item.button()
                .map(button -> "[" + button.label() + "](" + button.url() + ") · ")
                .orElse("");
        return "**" + markdownSafe(wording.subject()) + "**\n" + markdownSafe(wording.opening()) + "\n\n"
                + wording.lines().stream()
                        .map(line -> "- " + line.label() + ": " + markdownSafe(line.value()))
                        .collect(Collectors.joining("\n"))
                + "\n\n" + first + "[The whole incident](" + item.console() + ")";
    }

    /** What a monitor wrote neither formats nor mentions anybody. */
    private static String markdownSafe(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]()#+!|<>~-])", "\\\\$1").replace("@", "@\u200b");
    }

    /** An adaptive card, as the workflows of Teams take it. */
    static Map<String, Object> teams(Letter letter) {
        List<Object> body = new ArrayList<>();
        List<Object> actions = new ArrayList<>();
        letter.items().forEach(item -> {
            Wording wording = new Wording(item);
            body.add(Map.of("type", "TextBlock", "text", wording.subject(), "weight", "Bolder", "wrap", true));
            body.add(Map.of("type", "TextBlock", "text", wording.opening(), "wrap", true));
            body.add(Map.of("type", "FactSet", "facts", facts(wording.lines())));
            item.button().ifPresent(button -> actions.add(open(button.label(), button.url())));
            actions.add(open("The whole incident", item.console()));
        });
        Map<String, Object> card = Map.of("type", "AdaptiveCard", "version", "1.4", "body", body, "actions", actions);
        return Map.of(
                "type",
                "message",
                "attachments",
                List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card)));
    }

    private static List<Object> facts(List<Line> lines) {
        return lines.stream()
                .<Object>map(line -> Map.of("title", line.label(), "value", line.value()))
                .toList();
    }

    private static Object open(String title, String url) {
        return Map.of("type", "Action.OpenUrl", "title", title, "url", url);
    }
}
