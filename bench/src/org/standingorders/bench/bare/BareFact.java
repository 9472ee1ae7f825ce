package org.standingorders.bench.bare;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/** The only fact that the bare service knows; parsing it checks the types and nothing else. */
record BareFact(
        @JsonProperty(value = "fact_id", required = true) String factId,
        @JsonProperty(value = "fact_type", required = true) String factType,
        @JsonProperty(value = "source", required = true) String source,

        @JsonProperty(value = "observed_at", required = true)
        String observedAt,

        @JsonProperty(value = "service", required = true) String service,

        @JsonProperty(value = "consecutive_failures", required = true)
        int consecutiveFailures,

        @JsonProperty(value = "p95_ms", required = true) double p95Ms,
        @JsonProperty(value = "error_rate", required = true) double errorRate,
        @JsonProperty(value = "window_s", required = true) int windowS) {

    OffsetDateTime observed() {
        return OffsetDateTime.parse(observedAt);
    }
}
