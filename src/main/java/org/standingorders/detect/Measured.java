package org.standingorders.detect;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was measured against what (A11).
 *
 * @param measure such as {@code consecutive failures = 4}
 * @param threshold such as {@code > 3}
 * @param extent grows the worse it is, and means something only within one row; null where nothing is counted
 */
public record Measured(
        String measure, String threshold, @Nullable BigDecimal extent) {

    /** What no row measured. */
    public static Measured inWords(String measure) {
        return new Measured(measure, "", null);
    }

    public boolean worseThan(Measured other) {
        return extent != null && other.extent != null && extent.compareTo(other.extent) > 0;
    }
}
