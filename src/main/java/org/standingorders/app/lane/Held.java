package org.standingorders.app.lane;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.standingorders.adapter.pg.Place;
import org.standingorders.adapter.pg.PlacedFact;
import org.standingorders.adapter.pg.ProgramRow;
import org.standingorders.adapter.pg.Stored;
import org.standingorders.adapter.pg.Unsaved;
import org.standingorders.fact.Fact;
import org.standingorders.flow.Outcome;
import org.standingorders.flow.Recollection;
import org.standingorders.flow.Situation;
import org.standingorders.incident.Incident;
import org.standingorders.notice.Attention;

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
        Situation situation = Situation.of(
                row.id(), facts, stored.incidents(), row.recollection().read());
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
                    .apply(new Outcome(each.fact(), null, null, null, List.of(), List.of(), List.of(), List.of(), null))
                    .forEach(unsaved::forget);
            unsaved.put(each.fact(), each.place());
        }
        situation.apply(stored(row.recollection().read(), since.incidents()));
        situation.dropEnded();
        return new Held(row.version(), newestNow, situation, unsaved);
    }

    /** As it is from an instant on, with what people have been told by then. */
    Held at(Instant now, Attention attention) {
        situation.attention(attention);
        situation.forget(now).forEach(unsaved::forget);
        return this;
    }

    private static Outcome stored(Recollection known, List<Incident> incidents) {
        return new Outcome(
                null,
                known.level(),
                known.suspicions(),
                known.coverage(),
                List.of(),
                incidents,
                List.of(),
                List.of(),
                null);
    }
}
