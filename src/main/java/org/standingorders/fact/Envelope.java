package org.standingorders.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of a fact as its sender may post it beside the fields of the reading (domain.md 6.1), apart from the labels.
 *
 * @param factId a UUID; a new one when absent
 * @param observedAt the time of receipt when absent
 */
public record Envelope(
        @MaxLength(36) @Nullable String factId,
        String factType,
        @Key @Default(Fact.DEFAULT_PROGRAM) String programId,
        String source,
        @Range(min = 1, max = 1000) @Nullable Integer schemaVersion,
        @Nullable Instant observedAt,
        @Range(min = 1, max = 86_400) @Unit("s") @Nullable Integer ttlSeconds) {}
