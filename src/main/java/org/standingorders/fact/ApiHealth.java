package org.standingorders.fact;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a service answers its health check. Each service is judged alone. */
@FactType("api_health")
@AtLeastOne({"consecutiveFailures", "p95Ms", "errorRate", "lastSuccessAt"})
public record ApiHealth(
        @Key String service,
        @Range(max = 1_000_000) @Nullable Integer consecutiveFailures,
        @Nullable Instant lastSuccessAt,
        @Unit("ms") @Nullable BigDecimal p95Ms,
        @Fraction @Nullable BigDecimal errorRate,
        @Unit("s") @Nullable Integer windowS)
        implements Reading {}
