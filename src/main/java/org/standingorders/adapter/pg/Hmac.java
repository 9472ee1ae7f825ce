package org.standingorders.adapter.pg;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 (RFC 2104) under a key of its own for each purpose, so that what is made for one purpose proves nothing for
 * another. Safe for several threads.
 */
final class Hmac {
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac keyed;

    /** @param secret of the server, at least 128 bits of chance */
    Hmac(String secret, String purpose) {
        keyed = mac(mac(secret.getBytes(StandardCharsets.UTF_8)).doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
    }

    /** Over the parts, each with its length before it. */
    byte[] of(byte[]... parts) {
        Mac mac = fresh();
        for (byte[] part : parts) {
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
            mac.update(part);
        }
        return mac.doFinal();
    }

    byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy, because one object can do one sum at a time; far cheaper than a new one. */
    private Mac fresh() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("Java's own HMAC can be copied.", impossible);
        }
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (InvalidKeyException empty) {
            throw new IllegalArgumentException("The secret must not be empty.", empty);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM + ".", impossible);
        }
    }
}
