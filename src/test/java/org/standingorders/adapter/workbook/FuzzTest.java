package org.standingorders.adapter.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the bytes, reading ends in a value: tables or findings, never an exception. */
class FuzzTest {
    private static final int ROUNDS = 500;

    @Test
    void bytes_changed_at_random_are_read_or_refused() {
        var random = new Random(18);
        var workbook = Seed.of("escalation").workbookBytes();
        for (int round = 0; round < ROUNDS; round++) {
            var file = scrambled(workbook, random, 1 + random.nextInt(8));
            assertThat(Edited.READER.read("escalation.xlsx", file))
                    .as("round %d", round)
                    .isNotNull();
        }
    }

    @Test
    void parts_changed_at_random_are_read_or_refused() {
        var random = new Random(81);
        for (int round = 0; round < ROUNDS; round++) {
            var parts = Parts.ofEscalation();
            var names = new ArrayList<>(parts.all().keySet());
            var name = names.get(random.nextInt(names.size()));
            var content = java.util.Objects.requireNonNull(parts.all().get(name));
            parts.with(name, random.nextBoolean() ? scrambled(content, random, 3) : spliced(content, random));
            assertThat(Edited.READER.read("escalation.xlsx", parts.zip()))
                    .as("round %d", round)
                    .isNotNull();
        }
    }

    private static byte[] scrambled(byte[] content, Random random, int times) {
        var changed = content.clone();
        for (int time = 0; time < times; time++) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    /** Cuts a piece out and puts it in elsewhere, which keeps the text readable and its order wrong. */
    private static byte[] spliced(byte[] content, Random random) {
        var text = new StringBuilder(new String(content, java.nio.charset.StandardCharsets.ISO_8859_1));
        var from = random.nextInt(text.length());
        var piece = text.substring(from, Math.min(text.length(), from + random.nextInt(200)));
        text.delete(from, from + piece.length());
        text.insert(random.nextInt(text.length() + 1), piece);
        return text.toString().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
