package org.standingorders.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signs a posted body and knows a signed one (Standard Webhooks 1.0): HMAC-SHA-256 over id, time and body, once for each
 * secret that is in force. A secret is {@code whsec_} and Base64.
 */
public final class Signature {
    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    /** As far as a message's time may lie from the receiver's, either way; the standard's own libraries take as much. */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** The header's value, such as {@code v1,K5oZ…= v1,9mQ…=}. */
    public static String of(List<String> secrets, String id, long unixSeconds, String body) {
        String before = id + "." + unixSeconds + ".";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return secrets.stream().map(secret -> one(secret, before, bytes)).collect(Collectors.joining(" "));
    }

    /** The three headers of a message that is sent at this instant. */
    public static Map<String, String> headers(List<String> secrets, String id, Instant at, String body) {
        long seconds = at.getEpochSecond();
        return Map.of(ID, id, TIMESTAMP, String.valueOf(seconds), SIGNATURE, of(secrets, id, seconds, body));
    }

    private static String one(String secret, String before, byte[] body) {
        return "v1," + mac(secret, before, body);
    }

    private static String mac(String secret, String before, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), ALGORITHM));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM + ".", impossible);
        }
    }

    /** The three headers as they came; an absent one is null. */
    public record Claimed(
            @Nullable String id,
            @Nullable String timestamp,
            @Nullable String signatures) {

        /** Whether somebody who knows one of the secrets sent this body within {@link #TOLERANCE} of this instant. */
        public boolean holds(List<String> secrets, byte[] body, Instant now) {
            if (id == null || timestamp == null || signatures == null || !fresh(timestamp, now)) {
                return false;
            }
            String before = id + "." + timestamp + ".";
            return secrets.stream().anyMatch(secret -> among(signatures, one(secret, before, body)));
        }

        private static boolean fresh(String timestamp, Instant now) {
            try {
                long apart = Math.subtractExact(Long.parseLong(timestamp), now.getEpochSecond());
                return apart >= -TOLERANCE.toSeconds() && apart <= TOLERANCE.toSeconds();
            } catch (ArithmeticException | NumberFormatException noTime) {
                return false;
            }
        }

        private static boolean among(String signatures, String right) {
            return Arrays.stream(signatures.split(" ")).anyMatch(each -> same(each, right));
        }

        /** In constant time, so that how long a refusal takes tells nothing about the right value. */
        private static boolean same(String one, String other) {
            return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
        }
    }
}
