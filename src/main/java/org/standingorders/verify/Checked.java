package org.standingorders.verify;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactId;

/**
 * A check and how it came out.
 *
 * @param rule that asks for it, such as {@code DT-24/V1}
 * @param value what was found, in words; null where nothing was
 */
public record Checked(
        Check check, Result result, String rule, @Nullable String value, List<FactId> factIds) {
    public Checked {
        factIds = List.copyOf(factIds);
    }

    /** How it came out. */
    public enum Result {
        PASSED,
        FAILED,
        /** Nothing fresh and good says so: as bad as failed. */
        MISSING;

        /** Lower case, as in JSON and sentences. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean passed() {
        return result == Result.PASSED;
    }

    @Override
    public String toString() {
        return check + " " + result + (value == null ? "" : " (" + value + ")");
    }
}
