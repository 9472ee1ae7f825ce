package org.standingorders.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Data that may have been seen by somebody who should not. Whether health information was involved is a human finding. */
@Remembered(days = 35)
@FactType("data_exposure")
@AtLeastOne({"suspected", "confirmed"})
public record DataExposure(
        @Key String reportId,
        @Nullable Boolean suspected,
        @Nullable Boolean confirmed,
        TriState phiInvolved,
        @Unit("people") @Nullable Integer individuals,
        TriState encrypted,
        @Nullable Instant discoveredAt)
        implements Reading {}
