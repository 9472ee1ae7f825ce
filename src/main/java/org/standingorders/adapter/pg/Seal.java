package org.standingorders.adapter.pg;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** Signs checkpoints, and tells a genuine signature from a made-up one. Safe for several threads. */
public final class Seal {
    private static final int KEY_ID_BYTES = 8;

    private final Hmac hmac;
    private final String keyId;

    /** @param secret of the server, which whoever owns the database does not know */
    public Seal(String secret) {
        hmac = new Hmac(secret, "standing-orders checkpoint");
        byte[] fingerprint = new Hmac(secret, "standing-orders log checkpoint key id").of(new byte[0]);
        keyId = HexFormat.of().formatHex(Arrays.copyOf(fingerprint, KEY_ID_BYTES));
    }

    /** Names the secret without telling it. */
    String keyId() {
        return keyId;
    }

    byte[] sign(byte[] body) {
        return hmac.of(body);
    }

    boolean isGenuine(SignedCheckpoint checkpoint) {
        return keyId.equals(checkpoint.keyId())
                && MessageDigest.isEqual(sign(checkpoint.body()), checkpoint.signature());
    }
}
