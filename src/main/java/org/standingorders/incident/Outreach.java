package org.standingorders.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How those whom an incident concerns are kept informed beyond its tiers.
 *
 * @param informedAt when the cadence (DT-30) last informed them; null when it did not yet
 * @param nextUpdateAt when they are to be informed next; null when time alone does not inform them
 * @param muting the silence (DT-32) that has kept notices back since anybody was told last; null where none has
 * @param heard who was told anything else; null where nobody was, and in old records
 * @param asides events that only say what became of something sent; null where there are none, and in old records
 */
public record Outreach(
        @Nullable Instant informedAt,
        @Nullable Instant nextUpdateAt,
        @Nullable Muting muting,
        @Nullable List<Heard> heard,
        @Nullable Integer asides) {
    public static final Outreach NONE = new Outreach(null, null, null, null, null);

    public Outreach {
        heard = heard == null ? null : List.copyOf(heard);
    }

    Outreach informed(Instant at) {
        return new Outreach(at, nextUpdateAt, muting, heard, asides);
    }

    Outreach nextUpdate(@Nullable Instant next) {
        return new Outreach(informedAt, next, muting, heard, asides);
    }

    Outreach muted(@Nullable Muting by) {
        return new Outreach(informedAt, nextUpdateAt, by, heard, asides);
    }

    Outreach heard(List<Told> told) {
        return new Outreach(informedAt, nextUpdateAt, muting, Heard.with(everybody(), told), asides);
    }

    Outreach aside() {
        return new Outreach(informedAt, nextUpdateAt, muting, heard, counted() + 1);
    }

    int counted() {
        return asides == null ? 0 : asides;
    }

    List<Heard> everybody() {
        return heard == null ? List.of() : heard;
    }
}
