package org.standingorders.adapter.pg;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.standingorders.incident.NoticeId;

/**
 * Signs the token with which the reader of one notice may acknowledge its incident, and tells a genuine one from a made-up
 * one. A token names its notice and its end, so that nothing is stored for it. Safe for several threads.
 */
public final class AcknowledgementLinks {
    /** As long as a notice is tried; counted from each attempt, so that a late letter's link works as well. */
    private static final Duration LIFETIME = Duration.ofHours(24);

    private static final int CLAIM_BYTES = 2 * Long.BYTES + Long.BYTES;
    private static final int MAC_BYTES = 32;
    private static final int LONGEST = 128;

    private final Hmac hmac;

    /** @param secret of the server, the same on every instance */
    public AcknowledgementLinks(String secret) {
        hmac = new Hmac(secret, "standing-orders acknowledgement");
    }

    /** For a letter that is written now; fits into a path. */
    public String token(NoticeId notice, Instant now) {
        byte[] claim = ByteBuffer.allocate(CLAIM_BYTES)
                .putLong(notice.value().getMostSignificantBits())
                .putLong(notice.value().getLeastSignificantBits())
                .putLong(now.plus(LIFETIME).getEpochSecond())
                .array();
        byte[] token = ByteBuffer.allocate(CLAIM_BYTES + MAC_BYTES)
                .put(claim)
                .put(hmac.of(claim))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The notice that a token speaks for; empty when it is none of ours, was changed, or its time is over. */
    public Optional<NoticeId> notice(String token, Instant now) {
        try {
            return token.length() > LONGEST
                    ? Optional.empty()
                    : genuine(Base64.getUrlDecoder().decode(token), now);
        } catch (IllegalArgumentException | BufferUnderflowException noToken) {
            return Optional.empty();
        }
    }

    private Optional<NoticeId> genuine(byte[] token, Instant now) {
        ByteBuffer read = ByteBuffer.wrap(token);
        byte[] claim = new byte[CLAIM_BYTES];
        read.get(claim);
        byte[] mac = new byte[read.remaining()];
        read.get(mac);
        ByteBuffer said = ByteBuffer.wrap(claim);
        NoticeId notice = new NoticeId(new UUID(said.getLong(), said.getLong()));
        boolean genuine = MessageDigest.isEqual(hmac.of(claim), mac);
        return genuine && now.getEpochSecond() < said.getLong() ? Optional.of(notice) : Optional.empty();
    }
}
