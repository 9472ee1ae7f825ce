package org.standingorders.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Locale;

/** Collects the bytes of one HTTP/1.1 answer after another; reads as little of them as it can, to stay cheap. */
final class ResponseReader {
    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};
    private static final String LENGTH = "\r\ncontent-length:";
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final int STATUS_DIGITS = 3;

    private byte[] bytes = new byte[4096];
    private int filled;
    private int scanned;
    private int bodyAt = -1;
    private int end = -1;

    /** Takes the buffer's bytes; true once the answer is whole. */
    boolean take(ByteBuffer arrived) {
        int count = arrived.remaining();
        grow(count);
        arrived.get(bytes, filled, count);
        filled += count;
        if (bodyAt < 0) {
            findBody();
        }
        return bodyAt >= 0 && filled >= end;
    }

    boolean success() {
        return bytes[STATUS_AT] == '2';
    }

    /** Status and body, for a person to read. */
    String text() {
        return new String(bytes, STATUS_AT, STATUS_DIGITS, ISO_8859_1)
                + " "
                + new String(bytes, bodyAt, end - bodyAt, ISO_8859_1);
    }

    /** Makes ready for the next answer. */
    void reset() {
        filled = 0;
        scanned = 0;
        bodyAt = -1;
        end = -1;
    }

    private void grow(int count) {
        if (filled + count > bytes.length) {
            bytes = java.util.Arrays.copyOf(bytes, Math.max(2 * bytes.length, filled + count));
        }
    }

    private void findBody() {
        for (; scanned + HEAD_END.length <= filled; scanned++) {
            if (java.util.Arrays.equals(bytes, scanned, scanned + HEAD_END.length, HEAD_END, 0, HEAD_END.length)) {
                bodyAt = scanned + HEAD_END.length;
                end = bodyAt + contentLength();
                return;
            }
        }
    }

    private int contentLength() {
        String head = new String(bytes, 0, bodyAt, ISO_8859_1).toLowerCase(Locale.ROOT);
        int at = head.indexOf(LENGTH);
        if (at < 0) {
            throw new IllegalStateException("The answer must say its length, but its head is: " + head);
        }
        int from = at + LENGTH.length();
        return Integer.parseInt(head.substring(from, head.indexOf('\r', from)).strip());
    }
}
