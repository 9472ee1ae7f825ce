package org.standingorders.orient;

import org.jspecify.annotations.Nullable;
import org.standingorders.fact.TriState;

/**
 * What DT-12 is asked; null = not known.
 *
 * @param zonesAffected zones below their minimum
 * @param growing whether ever more is affected, as whoever counts the impact says
 * @param borrowing whether an affected zone still lends people
 */
public record BlastSigns(
        @Nullable Integer zonesAffected,
        TriState growing,
        @Nullable Boolean borrowing) {}
