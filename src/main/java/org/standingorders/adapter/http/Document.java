package org.standingorders.adapter.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.http.server.Reply;

/** A page for people, written in Markdown: as a page where a browser asks, else as the text that it is. */
record Document(String markdown, String html) {
    private static final String STYLE =
            "body{max-width:45rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.5 system-ui,sans-serif}"
                    + "pre{background:#f3f3f3;padding:.8rem;overflow-x:auto}code{font-size:.95em}";

    /** Nothing may be loaded or run; only our own few lines of style count. */
    private static final Map<String, String> POLICY = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'sha256-" + sha256(STYLE) + "'; frame-ancestors 'none'; base-uri 'none'",
            "Referrer-Policy",
            "no-referrer",
            "Vary",
            "Accept");

    static Document of(String markdown) {
        String title = markdown.lines().findFirst().orElse("").replaceFirst("^#\\s*", "");
        String body = HtmlRenderer.builder()
                .escapeHtml(true)
                .build()
                .render(Parser.builder().build().parse(markdown));
        return new Document(
                markdown,
                "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width\"><title>" + title + "</title><style>"
                        + STYLE + "</style><body>" + body + "</body></html>");
    }

    Reply reply(@Nullable String accept) {
        boolean browser = accept != null && accept.contains("text/html");
        Reply reply = browser
                ? Reply.text("text/html; charset=utf-8", html)
                : Reply.text("text/markdown; charset=utf-8", markdown);
        return new Reply(reply.status(), reply.contentType(), reply.body(), POLICY);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
