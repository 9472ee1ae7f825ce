package org.standingorders.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a phase of the response came to (A29).
 *
 * @param id the decision that answered; the record's own id
 * @param parent the record that it rests on; null for an observation
 * @param because why it took the place of an earlier one; null for the first
 */
public record Recorded<T>(
        DecisionId id,
        @Nullable DecisionId parent,
        Instant at,
        Actor actor,
        @Nullable String because,
        T answer) {}
