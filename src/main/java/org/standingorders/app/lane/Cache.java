package org.standingorders.app.lane;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.standingorders.adapter.pg.ProgramRow;
import org.standingorders.flow.Situation;
import org.standingorders.incident.Ended;
import org.standingorders.incident.Incident;

/** The situations of a lane's programs, each valid for one version of its program. Used by one batch at a time. */
final class Cache {
    private final Map<String, Held> held = new HashMap<>();

    Optional<Situation> at(ProgramRow row) {
        return Optional.ofNullable(held.get(row.id()))
                .filter(one -> one.version == row.version())
                .map(Held::situation);
    }

    void keep(ProgramRow row, Situation situation) {
        held.put(row.id(), new Held(row.version(), withoutEnded(situation)));
    }

    /** After a failure nobody knows what the situations were changed to. */
    void forget() {
        held.clear();
    }

    private static Situation withoutEnded(Situation situation) {
        List<Incident> standing = situation.incidents().stream()
                .filter(incident -> incident.as(Ended.class).isEmpty())
                .toList();
        return standing.size() == situation.incidents().size()
                ? situation
                : Situation.of(
                        situation.programId(),
                        situation.facts(),
                        standing,
                        situation.level().orElse(null));
    }

    private record Held(long version, Situation situation) {}
}
