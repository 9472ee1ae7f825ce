package org.standingorders.mitigate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FallbackSchedule.Scenario;
import org.standingorders.fact.Spelling;

/**
 * The prepared schedule to activate, and those that would have come before it.
 *
 * @param chosen null where none fits or is ready: then the next strategy is due (DT-16)
 */
public record Fallback(@Nullable Ready chosen, List<Refused> refused) {
    public Fallback {
        refused = refused.stream().distinct().toList();
    }

    /** Why none was chosen, or those before the chosen one were not, in a sentence. */
    public String refusals() {
        return refused.isEmpty()
                ? "No scenario was ready: no row of DT-21 fits the absences."
                : "No scenario was ready: "
                        + refused.stream().map(Refused::toString).collect(Collectors.joining("; ")) + ".";
    }

    /**
     * A schedule that can be activated.
     *
     * @param coverageRate 0..1, as the schedule itself declares it, or else the table; null where neither does
     * @param reduces which services it reduces; null where nobody said
     * @param limitation what it cannot do, in words (DT-22); null where nobody said
     */
    public record Ready(
            Scenario scenario,
            @Nullable BigDecimal coverageRate,
            @Nullable String reduces,
            @Nullable String limitation) {}

    /** A schedule that a row chose and that cannot be activated (A46), with everything that speaks against it. */
    public record Refused(Scenario scenario, List<Unready> because) {
        public Refused {
            because = List.copyOf(because);
        }

        @Override
        public String toString() {
            return Spelling.of(scenario) + " is "
                    + because.stream().map(Unready::toString).collect(Collectors.joining(" and "));
        }
    }

    /** Why a schedule cannot be activated; what nobody said speaks against it as well (A9). */
    public enum Unready {
        /** Nobody has posted it. */
        MISSING,
        /** Its status is another than READY. */
        NOT_READY,
        NOT_VALID_TODAY,
        VALIDITY_UNKNOWN,
        NOT_ACGME_COMPLIANT,
        ACGME_COMPLIANCE_UNKNOWN,
        /** It was made for other people than there are now. */
        ROSTER_CHANGED,
        /** In another incident of the program. */
        KNOWN_TO_HAVE_FAILED;

        /** In words, such as {@code not ready}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
