package org.standingorders.adapter.pg;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * What is made of a key's secret and what a secret is made of. A secret has 256 bits of chance, so a slow hash would add
 * nothing but a lever for attackers (faults.md 4.2). Safe for several threads.
 */
final class KeySecrets {
    static final String PREFIX = "so_";

    private final Hmac stored;
    private final Hmac derived;

    /** @param pepper a secret of the server that is not in the database */
    KeySecrets(String pepper) {
        stored = new Hmac(pepper, "standing-orders key stored");
        derived = new Hmac(pepper, "standing-orders key derived");
    }

    /** What the database keeps. */
    byte[] mac(String secret) {
        return stored.of(secret);
    }

    /** The same secret for the same salt: neither the salt nor the pepper alone tells it. Ends in a checksum for scanners. */
    String derive(String keyId, byte[] salt) {
        byte[] chance = derived.of(keyId.getBytes(StandardCharsets.UTF_8), salt);
        CRC32 sum = new CRC32();
        sum.update(chance);
        byte[] checksum =
                ByteBuffer.allocate(Integer.BYTES).putInt((int) sum.getValue()).array();
        return PREFIX + text(chance) + text(checksum);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
