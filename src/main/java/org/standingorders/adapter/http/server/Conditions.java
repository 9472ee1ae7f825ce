package org.standingorders.adapter.http.server;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.KeyDesk.Credential;
import org.standingorders.desk.Once;

/** The headers that make a change safe to repeat and safe against others: {@code Idempotency-Key} and {@code If-Match}. */
final class Conditions {
    static final CharSequence IDEMPOTENCY_KEY = HttpHeaders.createOptimized("idempotency-key");

    private static final int LONGEST_KEY = 128;
    private static final Pattern VERSION = Pattern.compile("\"?(\\d{1,9})\"?");

    private Conditions() {}

    static @Nullable Once once(HttpServerRequest request, Credential credential, byte[] content) {
        String key = request.getHeader(IDEMPOTENCY_KEY);
        if (key == null) {
            return null;
        }
        String bare = unquoted(key.strip());
        if (bare.isEmpty() || bare.length() > LONGEST_KEY || !bare.chars().allMatch(Conditions::printable)) {
            String message = "Idempotency-Key must have 1 to 128 printable ASCII characters.";
            throw new Refused(Problem.of(ProblemType.MALFORMED_REQUEST, message)
                    .because(Fault.inHeader("Idempotency-Key", message)));
        }
        return new Once(credential.id(), bare, digest(request.method() + " " + request.uri() + "\n", content));
    }

    /** The key may be written as the quoted text that the IETF draft has. */
    private static String unquoted(String key) {
        boolean quoted = key.length() > 1 && key.startsWith("\"") && key.endsWith("\"");
        return quoted ? key.substring(1, key.length() - 1) : key;
    }

    private static boolean printable(int character) {
        return character >= 0x20 && character < 0x7F;
    }

    private static String digest(String head, byte[] content) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(head.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    /** {@code "7"}, or {@code *} for whatever the version; a weak one never matches (RFC 9110, 13.1.1). */
    static @Nullable Integer expected(HttpServerRequest request) {
        String tag = request.getHeader(HttpHeaders.IF_MATCH);
        if (tag == null || tag.strip().equals("*")) {
            return null;
        }
        Matcher version = VERSION.matcher(tag.strip());
        if (!version.matches()) {
            throw new Refused(
                    ProblemType.STALE_VERSION,
                    "If-Match must be the ETag that was read, such as \"7\"; no other can match.");
        }
        return Integer.valueOf(version.group(1));
    }
}
