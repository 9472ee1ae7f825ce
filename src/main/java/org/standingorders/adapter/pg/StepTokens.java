package org.standingorders.adapter.pg;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.standingorders.act.ExecutionId;

/**
 * The token with which the report of one step must come; the same however often the step is handed over, so that nothing is
 * stored for it. That each step is reported once, the execution itself sees to. Safe for several threads.
 */
public final class StepTokens {
    private final Hmac hmac;

    /** @param secret of the server, the same on every instance */
    public StepTokens(String secret) {
        hmac = new Hmac(secret, "standing-orders execution step");
    }

    public String token(ExecutionId execution, int step) {
        byte[] claim = ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
                .putLong(execution.value().getMostSignificantBits())
                .putLong(execution.value().getLeastSignificantBits())
                .putInt(step)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac.of(claim));
    }

    /** In constant time. */
    public boolean genuine(String token, ExecutionId execution, int step) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), token(execution, step).getBytes(StandardCharsets.UTF_8));
    }
}
