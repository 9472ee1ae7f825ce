package org.standingorders.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How those whom an incident concerns are kept informed beyond its tiers.
 *
 * @param informedAt when the cadence (DT-30) last informed them; null when it did not yet
 * @param nextUpdateAt when they are to be informed next; null when time alone does not inform them
 * @param muting the silence (DT-32) that has kept notices back since anybody was told last; null where none has
 */
public record Outreach(
        @Nullable Instant informedAt,
        @Nullable Instant nextUpdateAt,
        @Nullable Muting muting) {
    public static final Outreach NONE = new Outreach(null, null, null);

    Outreach informed(Instant at) {
        return new Outreach(at, nextUpdateAt, muting);
    }

    Outreach nextUpdate(@Nullable Instant next) {
        return new Outreach(informedAt, next, muting);
    }

    Outreach muted(@Nullable Muting by) {
        return new Outreach(informedAt, nextUpdateAt, by);
    }
}
