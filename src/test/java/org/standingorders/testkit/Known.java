package org.standingorders.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Quality;
import org.standingorders.fact.Reading;

/** What is known at 14:45 of an incident that began at 14:30; ids count up from 1. */
public final class Known {
    public static final Instant NOW = Instant.parse("2026-01-10T14:45:00Z");
    public static final Instant ONSET = Instant.parse("2026-01-10T14:30:00Z");

    private final List<Fact> facts = new ArrayList<>();

    /** Nothing yet. */
    public static Known nothing() {
        return new Known();
    }

    /** Fresh and good facts. */
    public Known and(Reading... readings) {
        List.of(readings).forEach(reading -> at(NOW.minusSeconds(60), reading));
        return this;
    }

    /** A fact of an hour ago, no longer fresh. */
    public Known stale(Reading reading) {
        return at(NOW.minus(Duration.ofHours(1)), reading);
    }

    public Known at(Instant observed, Reading reading) {
        facts.add(new Fact(
                id(facts.size() + 1),
                Fact.DEFAULT_PROGRAM,
                "blackbox",
                1,
                observed,
                observed,
                Fact.DEFAULT_TTL,
                Quality.GOOD,
                Labels.NONE,
                reading));
        return this;
    }

    public List<Fact> facts() {
        return List.copyOf(facts);
    }

    /** The id of the fact that came as this one, from 1. */
    public static FactId id(int number) {
        return new FactId(new UUID(0, number));
    }
}
