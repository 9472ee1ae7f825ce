package org.standingorders.decide;

import org.jspecify.annotations.Nullable;

/**
 * How long a strategy is expected to take (DT-14).
 *
 * @param label in the words of the methodology, such as {@code 10-30 minutes}
 * @param minMinutes null where nobody can say
 * @param maxMinutes null where nobody can say; beyond it people are reminded (A49)
 */
public record ExpectedRecovery(
        String label,
        @Nullable Integer minMinutes,
        @Nullable Integer maxMinutes) {}
