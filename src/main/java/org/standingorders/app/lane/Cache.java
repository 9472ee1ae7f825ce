package org.standingorders.app.lane;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.standingorders.adapter.pg.Place;
import org.standingorders.adapter.pg.ProgramChange;
import org.standingorders.adapter.pg.ProgramRow;

/** The situations of a lane's programs, each showing one version of its program. Used by one batch at a time. */
final class Cache {
    private final Map<String, Held> held = new HashMap<>();

    Optional<Held> of(ProgramRow row) {
        return Optional.ofNullable(held.get(row.id()));
    }

    /** After a commit. */
    void keep(Docket docket, LocalDate day) {
        ProgramChange change = docket.change();
        ProgramRow after = change.after();
        Place newest = new Place(day, after.factPosition());
        docket.situation().dropEnded();
        held.put(after.id(), new Held(after.version(), newest, docket.situation(), change.unsaved()));
    }

    /** After a failure nobody knows what the situations were changed to. */
    void forget() {
        held.clear();
    }
}
