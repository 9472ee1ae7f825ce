package org.standingorders.flow;

import org.jspecify.annotations.Nullable;
import org.standingorders.detect.EffectiveLevel;

/**
 * What a program remembers beside its facts and incidents.
 *
 * @param level the effective defense level; null while nothing has touched it
 */
public record Recollection(@Nullable EffectiveLevel level, Suspicions suspicions, CoverageTrail coverage) {
    public static final Recollection NONE = new Recollection(null, Suspicions.NONE, CoverageTrail.NONE);
}
