package org.standingorders.adapter.notice;

import java.util.stream.Collectors;
import org.standingorders.notice.Letter;
import org.standingorders.notice.Wording;

/** A letter as HTML that reads well on a phone: one column, system fonts, one button, nothing fetched from elsewhere. */
final class HtmlText {
    private static final String HEAD = """
            <!doctype html><html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title></head>
            <body style="margin:0;padding:16px;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,sans-serif;color:#1b1b1b">
            """;

    private static final String LINE = """
            <tr><td style="padding:2px 12px 2px 0;color:#5c5c5c;vertical-align:top;white-space:nowrap">%s</td>\
            <td style="padding:2px 0">%s</td></tr>
            """;

    private static final String BUTTON = """
            <p><a href="%s" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#9d1c1c;color:#ffffff;\
            text-decoration:none;font-weight:600">%s</a></p>
            """;

    private HtmlText() {}

    static String of(Letter letter) {
        Fit fit = PlainText.fit(letter);
        return HEAD.formatted(safe(PlainText.subject(letter)))
                + fit.whole().stream().map(HtmlText::item).collect(Collectors.joining("<hr>\n"))
                + others(fit)
                + fit.rest().map(rest -> "<p>" + safe(rest) + "</p>\n").orElse("")
                + "</body></html>\n";
    }

    private static String others(Fit fit) {
        return fit.brief().isEmpty()
                ? ""
                : fit.brief().stream().map(HtmlText::line).collect(Collectors.joining("\n", "<hr>\n<ul>\n", "</ul>\n"));
    }

    private static String line(Letter.Item item) {
        Brief brief = new Brief(item);
        return "<li>" + safe(brief.subject()) + ": "
                + brief.buttons().stream()
                        .map(button -> "<a href=\"" + safe(button.url()) + "\">" + safe(button.label()) + "</a>")
                        .collect(Collectors.joining(" · "))
                + "</li>";
    }

    private static String item(Letter.Item item) {
        Wording wording = new Wording(item);
        return "<h1 style=\"font-size:20px;margin:0 0 8px\">" + safe(wording.subject()) + "</h1>\n<p>"
                + safe(wording.opening()) + "</p>\n" + button(item)
                + wording.lines().stream()
                        .map(line -> LINE.formatted(safe(line.label()), safe(line.value())))
                        .collect(Collectors.joining("", "<table style=\"border-collapse:collapse\">\n", "</table>\n"))
                + changes(item)
                + "<p><a href=\"" + safe(item.console()) + "\">The whole incident</a></p>\n";
    }

    private static String button(Letter.Item item) {
        return item.button()
                .map(button -> BUTTON.formatted(safe(button.url()), safe(button.label())))
                .orElse("");
    }

    private static String changes(Letter.Item item) {
        return item.changes().isEmpty()
                ? ""
                : item.changes().stream()
                        .map(change -> "<li>" + safe(change) + "</li>")
                        .collect(Collectors.joining("\n", "<p>Since you were last told:</p>\n<ul>\n", "</ul>\n"));
    }

    /** What monitors and people wrote is text, never markup. */
    static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
