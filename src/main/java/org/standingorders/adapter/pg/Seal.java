package org.standingorders.adapter.pg;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/** Signs how far a program's log had come, and tells a genuine signature from a made-up one. Safe for several threads. */
public final class Seal {
    private static final int KEY_ID_BYTES = 8;

    private final Hmac hmac;
    private final String keyId;

    /** @param secret of the server, which whoever owns the database does not know */
    public Seal(String secret) {
        hmac = new Hmac(secret, "standing-orders log checkpoint");
        byte[] fingerprint = new Hmac(secret, "standing-orders log checkpoint key id").of(new byte[0]);
        keyId = HexFormat.of().formatHex(Arrays.copyOf(fingerprint, KEY_ID_BYTES));
    }

    /** Names the secret without telling it. */
    String keyId() {
        return keyId;
    }

    byte[] sign(String programId, long entries, byte[] head, Instant at) {
        ByteBuffer numbers =
                ByteBuffer.allocate(2 * Long.BYTES).putLong(entries).putLong(at.toEpochMilli());
        return hmac.of(programId.getBytes(StandardCharsets.UTF_8), numbers.array(), head);
    }

    boolean isGenuine(Checkpoint checkpoint, String programId) {
        byte[] expected = sign(programId, checkpoint.entries(), checkpoint.head(), checkpoint.at());
        return keyId.equals(checkpoint.keyId()) && MessageDigest.isEqual(expected, checkpoint.signature());
    }
}
