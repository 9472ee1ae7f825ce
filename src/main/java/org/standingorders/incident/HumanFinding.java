package org.standingorders.incident;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person has found about an incident and no monitor can: regulatory clocks start by this alone (DT-31). The service
 * never decides the legal question.
 *
 * @param breachExcluded whether a documented assessment has excluded a breach; until then it is one (45 CFR 164.402)
 * @param individuals people whose data it concerns; null = not known yet
 * @param inOneState of those, the most in one state or jurisdiction; null = not known yet
 */
public record HumanFinding(
        Kind kind,
        boolean breachExcluded,
        @Nullable Integer individuals,
        @Nullable Integer inOneState) {

    /** What was found, for people. */
    @Override
    public String toString() {
        return kind.toString().replace('_', ' ')
                + (breachExcluded ? ", breach excluded" : "")
                + (individuals == null ? "" : ", " + individuals + " people")
                + (inOneState == null ? "" : ", " + inOneState + " of one state");
    }

    /** What it is about. */
    public enum Kind {
        /** Protected health information is involved (45 CFR 164.402). */
        PHI_INVOLVED,
        /** Information of the Department of Defense is involved. */
        DOD_INFORMATION,
        /** Somebody suspects that data was exposed. */
        DATA_EXPOSURE,
        /** A duty-hour violation is critical. */
        CRITICAL_ACGME,
        /** The institution meets the conditions of an ACGME emergency. */
        EMERGENCY_CONDITIONS;

        /** Lower case, as in the table and in JSON. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
