package org.standingorders.incident;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time boxes of the response (DT-07). An overrun blocks nothing.
 *
 * @param since when they began anew, as the incident was reopened; null where it never was
 * @param overrun phases that took longer than their box
 * @param nextAt when the next box ends, or a cause has been unclear for too long; null when none is left
 */
public record Boxes(
        @Nullable Instant since,
        List<Phase> overrun,
        @Nullable Instant nextAt) {
    static final Boxes NONE = new Boxes(null, List.of(), null);

    public Boxes {
        overrun = List.copyOf(overrun);
    }

    static Boxes anew(Instant reopenedAt) {
        return new Boxes(reopenedAt, List.of(), null);
    }

    Boxes with(List<Phase> more, @Nullable Instant next) {
        return new Boxes(
                since, Stream.concat(overrun.stream(), more.stream()).distinct().toList(), next);
    }
}
