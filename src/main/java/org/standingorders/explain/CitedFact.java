package org.standingorders.explain;

import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Fact;

/**
 * A fact that a decision rests on, and where it came from.
 *
 * @param alert the name of the alert that it stands for; null for one that was posted as a fact
 * @param row the row of DT-00 that made it of the alert; null as {@code alert} is
 */
public record CitedFact(
        Fact fact, @Nullable String alert, @Nullable String row) {
    public static CitedFact posted(Fact fact) {
        return new CitedFact(fact, null, null);
    }

    /** Such as {@code It rests on database_health of primary, posted by pg-check, observed 2026-01-10 14:30:00 UTC …}. */
    String sentence() {
        String key = fact.key().isEmpty() ? "" : " of " + fact.key();
        return "It rests on " + fact.factType() + key + ", " + origin() + ", observed "
                + TimeWords.utc(fact.observedAt()) + ", " + quality() + " (fact " + fact.id() + ").";
    }

    private String origin() {
        return alert == null
                ? "posted by " + fact.source()
                : "which " + row + " made of the alert " + alert + " from " + fact.source();
    }

    private String quality() {
        return switch (fact.quality()) {
            case GOOD -> "quality good";
            case SUSPECT -> "quality suspect: that time cannot be true, so its receipt counts";
            case STALE -> "quality stale: it was too old when it came to show that anything is well";
        };
    }
}
