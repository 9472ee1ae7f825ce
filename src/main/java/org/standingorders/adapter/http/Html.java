package org.standingorders.adapter.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.standingorders.notice.Wording.Line;

/** Pages for browsers, phones first: nothing is loaded or run, and only our own few lines of style count. */
final class Html {
    static final String TYPE = "text/html; charset=utf-8";

    private static final String STYLE =
            "body{max-width:45rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.5 system-ui,sans-serif}"
                    + "pre{background:#f3f3f3;padding:.8rem;overflow-x:auto}code{font-size:.95em}"
                    + "dt{color:#5c5c5c}dd{margin:0 0 .6rem}button{font:inherit;font-weight:600;padding:.8rem 1.4rem;"
                    + "border:0;border-radius:.4rem;background:#9d1c1c;color:#fff}";

    /** What may happen in a page; its buttons lead nowhere but back to this service. */
    static final Map<String, String> POLICY = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
                    + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
            "Referrer-Policy",
            "no-referrer");

    private Html() {}

    /** @param body markup of ours; what others wrote must have gone through {@link #safe} */
    static String page(String title, String body) {
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>" + safe(title)
                + "</title><style>" + STYLE + "</style><body>" + body + "</body></html>";
    }

    /** What has no value is left out. */
    static String list(List<Line> lines) {
        return lines.stream()
                .filter(line -> !line.value().isBlank())
                .map(line -> "<dt>" + safe(line.label()) + "<dd>" + safe(line.value()))
                .collect(Collectors.joining("", "<dl>", "</dl>"));
    }

    /** What monitors and people wrote is text, never markup. */
    static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
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
