package org.standingorders.detect;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was measured against what, in words that all incidents share, and beside it by the methodology's own names (A11).
 *
 * @param measure such as {@code consecutive failures = 4}
 * @param threshold such as {@code > 3}; of several, each with its name as in the measure
 * @param extent grows the worse it is, and means something only within one row; null where nothing is counted
 * @param particulars such as {@code failures} = 4, by the names that the row gives them; unknown ones are left out
 */
public record Measured(
        String measure, String threshold, @Nullable BigDecimal extent, Map<String, String> particulars) {
    public Measured {
        particulars = Collections.unmodifiableMap(new TreeMap<>(particulars));
    }

    /** What no row measured. */
    public static Measured inWords(String measure) {
        return new Measured(measure, "", null, Map.of());
    }

    public boolean worseThan(Measured other) {
        return extent != null && other.extent != null && extent.compareTo(other.extent) > 0;
    }
}
