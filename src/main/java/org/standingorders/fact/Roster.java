package org.standingorders.fact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who holds a contact role now; the person by opaque id. */
@Remembered(days = 366)
@FactType("roster")
@AtLeastOne({"personRef", "available"})
public record Roster(
        @Key String role,
        @Nullable String personRef,
        @MaxItems(20) List<String> channels,
        @Nullable Boolean available,
        @Nullable Instant validFrom,
        @Nullable Instant validTo)
        implements Reading {
    public Roster {
        channels = List.copyOf(channels);
    }

    @Override
    public List<FactProblem> problems() {
        return new Consistency()
                .notBefore("valid_to", validTo, "valid_from", validFrom)
                .problems();
    }
}
