package org.standingorders.adapter.workbook;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/** A zip file with one part of nothing but zeros, packed as tightly as the format allows, made without making the zeros. */
final class Bomb {
    private static final String NAME = "xl/media/a.bin";

    private Bomb() {}

    static byte[] ofMebibytes(int size) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(head());
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        file.writeBytes(mebibyte(deflater));
        var again = mebibyte(deflater);
        for (int more = 1; more < size; more++) {
            file.writeBytes(again);
        }
        deflater.end();
        return file.toByteArray();
    }

    /** Flushed, it ends at a whole byte and refers to nothing but zeros before it, so that it can be said again. */
    private static byte[] mebibyte(Deflater deflater) {
        var packed = new byte[64 * 1024];
        deflater.setInput(new byte[1024 * 1024]);
        return Arrays.copyOf(packed, deflater.deflate(packed, 0, packed.length, Deflater.SYNC_FLUSH));
    }

    private static byte[] head() {
        return ByteBuffer.allocate(30 + NAME.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'P', 'K', 3, 4, 20, 0, 8, 0, 8, 0})
                .position(26)
                .putShort((short) NAME.length())
                .putShort((short) 0)
                .put(NAME.getBytes(StandardCharsets.US_ASCII))
                .array();
    }
}
