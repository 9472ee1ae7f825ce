package org.standingorders.app.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.standingorders.desk.MappedSignal;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Signal;

class PiecesTest {
    private static final Instant AT = Instant.parse("2026-01-10T14:30:00Z");

    @Test
    void many_alerts_are_cut_into_pieces_of_500() {
        assertThat(Pieces.of(alerts(1_201, n -> "default")))
                .extracting(List::size)
                .containsExactly(500, 500, 201);
        assertThat(Pieces.of(alerts(500, n -> "default"))).hasSize(1);
    }

    @Test
    void a_piece_concerns_at_most_64_programs() {
        assertThat(Pieces.of(alerts(150, n -> "program-" + n)))
                .extracting(List::size)
                .containsExactly(64, 64, 22);
        assertThat(Pieces.of(alerts(150, n -> "program-" + n % 64))).hasSize(1);
    }

    @Test
    void the_pieces_together_are_what_came_in_its_order() {
        List<MappedSignal> all = alerts(700, n -> "program-" + n % 70);
        assertThat(Pieces.of(all).stream().flatMap(List::stream)).containsExactlyElementsOf(all);
    }

    private static List<MappedSignal> alerts(int count, IntFunction<String> program) {
        Signal signal = new Signal("Down", Labels.NONE, null, Signal.State.FIRING, null, null, "f", AT);
        return IntStream.range(0, count)
                .mapToObj(n -> new MappedSignal(
                        new UUID(1, n), program.apply(n), "prometheus", AT, signal, null, null, List.of()))
                .toList();
    }
}
