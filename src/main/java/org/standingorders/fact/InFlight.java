package org.standingorders.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Work a service has begun and not ended; a controlled shutdown waits for it (DT-23). */
@FactType("in_flight")
public record InFlight(
        @Key String service, int count, @Unit("s") @Nullable BigDecimal oldestAgeS) implements Reading {}
