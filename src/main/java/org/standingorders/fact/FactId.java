package org.standingorders.fact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The identity of a fact, chosen by its sender: posting it again changes nothing. */
public record FactId(UUID value) implements Comparable<FactId> {
    /** How a derived id begins, and its version 8: a mark, so that no id that a sender draws is one by chance. */
    private static final long MARK = 0x5354_414e_0000_8000L;

    private static final long MARKED = 0xffff_ffff_0000_f000L;

    /**
     * The id of what a foreign system identifies by other means; the same parts give the same id. A UUID of version 8
     * (RFC 9562) that bears our mark: no sender may choose one, or it could make another sender's alert a repetition
     * before it comes.
     */
    public static FactId derived(String... parts) {
        MessageDigest digest = sha256();
        for (String each : parts) {
            byte[] part = each.getBytes(StandardCharsets.UTF_8);
            digest.update(Integer.toString(part.length).getBytes(StandardCharsets.US_ASCII));
            digest.update((byte) ':');
            digest.update(part);
        }
        byte[] hash = digest.digest();
        long high = half(hash, 0) & ~MARKED | MARK;
        return new FactId(new UUID(high, half(hash, Long.BYTES) >>> 2 | 1L << 63));
    }

    /** Whether it is one of those that only the service gives. */
    public boolean isDerived() {
        return (value.getMostSignificantBits() & MARKED) == MARK && value.variant() == 2;
    }

    private static long half(byte[] hash, int from) {
        long half = 0;
        for (int i = from; i < from + Long.BYTES; i++) {
            half = half << Byte.SIZE | hash[i] & 0xFF;
        }
        return half;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    /** In the order of the bytes, as PostgreSQL sorts them; Java compares the halves as signed numbers. */
    @Override
    public int compareTo(FactId other) {
        int first = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return first != 0
                ? first
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
