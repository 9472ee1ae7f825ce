package org.standingorders.adapter.pg;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** SHA-256 over parts, each with its length before it, so that no two lists of parts run together. Not for several threads. */
final class Hash {
    private final MessageDigest digest;

    private Hash(MessageDigest digest) {
        this.digest = digest;
    }

    static Hash sha256() {
        try {
            return new Hash(MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    /** A SHA-256 as it is shown: {@code sha256:} and 64 hex digits. */
    static String text(byte[] hash) {
        return "sha256:" + HexFormat.of().formatHex(hash);
    }

    /** The plain digest of the bytes, without their length. */
    String hex(byte[] bytes) {
        return HexFormat.of().formatHex(digest.digest(bytes));
    }

    Hash with(byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
        digest.update(part);
        return this;
    }

    Hash with(String part) {
        return with(part.getBytes(StandardCharsets.UTF_8));
    }

    Hash with(long part) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, part));
        return this;
    }

    byte[] bytes() {
        return digest.digest();
    }

    /** The first 128 bits; enough to tell bodies apart, and half the index. */
    UUID half() {
        ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
