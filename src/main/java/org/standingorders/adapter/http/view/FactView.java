package org.standingorders.adapter.http.view;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.http.server.Body;
import org.standingorders.desk.FactDesk.Quarantined;
import org.standingorders.desk.FactDesk.Standing;
import org.standingorders.desk.MappedSignal;
import org.standingorders.detect.EffectiveLevel;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Signal;
import org.standingorders.wire.Json;

/** How a program stands, and the alerts that came for it; a fact is shown as {@code wire} writes it. */
public final class FactView {
    private FactView() {}

    public static Body of(Standing standing) {
        return new Body()
                .put("program_id", standing.programId())
                .put("at", standing.at())
                .put("defense_level", level(standing.level()))
                .put("facts", standing.facts().items())
                .put("next_cursor", standing.facts().nextCursor());
    }

    private static @Nullable Body level(@Nullable EffectiveLevel level) {
        return level == null
                ? null
                : new Body()
                        .put("level", level.level())
                        .put("posted", level.posted())
                        .put("derived", level.derived())
                        .put("mismatch", level.mismatch())
                        .put("because", level.because())
                        .put("fact_ids", level.factIds());
    }

    /** The fact, and beside its own members why it has no effect. */
    public static Body of(Quarantined kept) {
        Body shown = new Body();
        Map<?, ?> fact = (Map<?, ?>) Json.tree(Json.write(kept.fact())).orBroken();
        fact.forEach((name, value) -> shown.put((String) name, value));
        Body why = new Body().put("policy", kept.policy()).put("at", kept.at()).put("problem", kept.problem());
        return shown.put("quarantine", why);
    }

    public static Body of(MappedSignal mapped) {
        Signal signal = mapped.signal();
        return new Body()
                .put("id", mapped.id())
                .put("program_id", mapped.programId())
                .put("source", mapped.source())
                .put("received_at", mapped.receivedAt())
                .put("name", signal.name())
                .put("labels", signal.labels())
                .put("severity", signal.severityLabel())
                .put("state", signal.state())
                .put("value", signal.value())
                .put("summary", signal.summary())
                .put("fingerprint", signal.fingerprint())
                .put("starts_at", signal.startsAt())
                .put("mapped", mapped.mapped())
                .put("row", mapped.row())
                .put("problem", mapped.problem())
                .put("fact_ids", mapped.facts().stream().map(Fact::id).toList());
    }
}
