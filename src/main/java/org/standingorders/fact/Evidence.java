package org.standingorders.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One piece of evidence from the catalogues DT-10, DT-25 and DT-26. */
@FactType("evidence")
public record Evidence(
        @Key String key,
        Value value,
        @Nullable BigDecimal number,
        @MaxLength(value = 500, lines = true) @Nullable String note,
        @Nullable Provenance provenance,
        @MaxLength(256) @Nullable String ref)
        implements Reading {
    /** Whether it was found; looked for and not found is absent, not looked for is unknown. */
    public enum Value implements Knowable {
        PRESENT,
        ABSENT,
        UNKNOWN;

        @Override
        public boolean known() {
            return this != UNKNOWN;
        }
    }

    /** Where it comes from. */
    public enum Provenance {
        LOG,
        METRIC,
        TEST,
        HUMAN,
        DERIVED
    }
}
