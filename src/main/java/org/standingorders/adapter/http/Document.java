package org.standingorders.adapter.http;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.http.server.Reply;

/** A page for people, written in Markdown: as a page where a browser asks, else as the text that it is. */
record Document(String markdown, String html) {

    static Document of(String markdown) {
        String title = markdown.lines().findFirst().orElse("").replaceFirst("^#\\s*", "");
        String body = HtmlRenderer.builder()
                .escapeHtml(true)
                .build()
                .render(Parser.builder().build().parse(markdown));
        return new Document(markdown, Html.page(title, body));
    }

    Reply reply(@Nullable String accept) {
        boolean browser = accept != null && accept.contains("text/html");
        Reply reply = browser ? Reply.text(Html.TYPE, html) : Reply.text("text/markdown; charset=utf-8", markdown);
        return new Reply(reply.status(), reply.contentType(), reply.body(), Html.POLICY).header("Vary", "Accept");
    }
}
