package org.standingorders.adapter.pg;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.EffectiveLevel;
import org.standingorders.flow.CoverageTrail;
import org.standingorders.flow.Outcome;
import org.standingorders.flow.Recollection;
import org.standingorders.flow.Suspicions;
import org.standingorders.wire.Json;

/**
 * What a program remembers beside its facts and incidents, each as JSON; null when there never was any.
 *
 * @param level the effective defense level
 * @param suspicions what is suspected
 * @param coverageTrail how coverage stood in the last 24 hours
 */
public record RecollectionRow(
        @Nullable String level,
        @Nullable String suspicions,
        @Nullable String coverageTrail) {
    /** What an outcome leaves as it was is not written anew. */
    RecollectionRow after(Outcome outcome) {
        return new RecollectionRow(
                outcome.level() == null ? level : Json.text(outcome.level()),
                outcome.suspicions() == null ? suspicions : Json.text(outcome.suspicions()),
                outcome.coverage() == null ? coverageTrail : Json.text(outcome.coverage()));
    }

    public Recollection read() {
        return new Recollection(
                level == null ? null : read(level, EffectiveLevel.class),
                suspicions == null ? Suspicions.NONE : read(suspicions, Suspicions.class),
                coverageTrail == null ? CoverageTrail.NONE : read(coverageTrail, CoverageTrail.class));
    }

    private static <T> T read(String json, Class<T> type) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), type);
    }
}
