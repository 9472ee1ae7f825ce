package org.standingorders.bench.load;

import java.util.UUID;

/** Ids as good senders make them: version 7, ascending, never the same twice, even over several runs. */
final class FactIds {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int SEQUENCE_BITS = 12;
    private static final long SEQUENCE_MASK = (1L << SEQUENCE_BITS) - 1;

    private final long run = System.nanoTime() & 0x3FFF_FFFFL;
    private long sequence;

    UUID next() {
        long high = System.currentTimeMillis() << 16 | VERSION | sequence & SEQUENCE_MASK;
        long low = VARIANT | run << 32 | sequence >> SEQUENCE_BITS;
        sequence++;
        return new UUID(high, low);
    }
}
