package org.standingorders.app.lane;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.pg.Place;
import org.standingorders.adapter.pg.PlacedFact;
import org.standingorders.adapter.pg.ProgramRow;
import org.standingorders.adapter.pg.Stored;
import org.standingorders.adapter.pg.Unsaved;
import org.standingorders.detect.EffectiveLevel;
import org.standingorders.fact.Fact;
import org.standingorders.flow.Outcome;
import org.standingorders.flow.Situation;
import org.standingorders.flow.Suspicions;
import org.standingorders.notice.Attention;
import org.standingorders.wire.Json;

/**
 * A program's situation in memory.
 *
 * @param version of the program that it shows
 * @param newest its newest fact
 */
record Held(long version, Place newest, Situation situation, Unsaved unsaved) {

    static Held of(ProgramRow row, Stored stored, Place newest) {
        List<Fact> facts = Stream.concat(stored.saved().stream(), stored.tail().stream())
                .map(PlacedFact::fact)
                .toList();
        Situation situation = Situation.of(row.id(), facts, stored.incidents(), level(row), suspicions(row));
        Unsaved unsaved = Unsaved.of(stored.tail());
        facts.stream()
                .filter(fact -> situation.newest(fact.factType(), fact.key()).isEmpty())
                .forEach(fact -> unsaved.forget(fact.subject()));
        return new Held(row.version(), newest, situation, unsaved);
    }

    /** Brought up to date with what another instance stored meanwhile. */
    Held caughtUp(ProgramRow row, Stored since, Place newestNow) {
        for (PlacedFact each : since.tail()) {
            situation
                    .apply(new Outcome(each.fact(), null, null, List.of(), List.of(), List.of(), List.of(), null))
                    .forEach(unsaved::forget);
            unsaved.put(each.fact(), each.place());
        }
        situation.apply(new Outcome(
                null, level(row), suspicions(row), List.of(), since.incidents(), List.of(), List.of(), null));
        situation.dropEnded();
        return new Held(row.version(), newestNow, situation, unsaved);
    }

    /** As it is from an instant on, with what people have been told by then. */
    Held at(Instant now, Attention attention) {
        situation.attention(attention);
        situation.forget(now).forEach(unsaved::forget);
        return this;
    }

    private static Suspicions suspicions(ProgramRow row) {
        return row.suspicions() == null
                ? Suspicions.NONE
                : Json.read(row.suspicions().getBytes(StandardCharsets.UTF_8), Suspicions.class);
    }

    private static @Nullable EffectiveLevel level(ProgramRow row) {
        return row.level() == null
                ? null
                : Json.read(row.level().getBytes(StandardCharsets.UTF_8), EffectiveLevel.class);
    }
}
