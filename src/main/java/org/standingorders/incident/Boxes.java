package org.standingorders.incident;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time boxes of the response (DT-07). An overrun blocks nothing.
 *
 * @param overrun phases that took longer than their box
 * @param nextAt when the next box ends, or a cause has been unclear for too long; null when none is left
 */
public record Boxes(List<Phase> overrun, @Nullable Instant nextAt) {
    static final Boxes NONE = new Boxes(List.of(), null);

    public Boxes {
        overrun = List.copyOf(overrun);
    }

    Boxes with(List<Phase> more, @Nullable Instant next) {
        return new Boxes(
                Stream.concat(overrun.stream(), more.stream()).distinct().toList(), next);
    }
}
