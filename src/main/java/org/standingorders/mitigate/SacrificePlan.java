package org.standingorders.mitigate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.TriState;

/**
 * What would be deferred, and how it comes back. Within a rotation whoever carries it out defers the latest-dated
 * assignments first, and after each step stops if a duty-hour finding got worse (DT-19).
 *
 * @param deficit blocks that are missing
 * @param deferrals in the order in which they are made
 * @param freed blocks, never more than the deficit
 * @param remaining blocks that are still missing
 * @param success whether nothing is missing any more (A55)
 * @param criticalRotationsMaintained computed: unknown where a critical rotation has not been read
 * @param restore the deferrals in the order in which they are taken back: the last first
 * @param rotationsToTell rotations whose people must be told
 * @param action what is to be done with it, in words
 * @param remarks what a person should know about single rotations
 */
public record SacrificePlan(
        int deficit,
        List<Deferral> deferrals,
        int freed,
        int remaining,
        boolean success,
        TriState criticalRotationsMaintained,
        List<Deferral> restore,
        List<String> rotationsToTell,
        String action,
        List<Remark> remarks) {
    public SacrificePlan {
        deferrals = List.copyOf(deferrals);
        restore = List.copyOf(restore);
        rotationsToTell = List.copyOf(rotationsToTell);
        remarks = List.copyOf(remarks);
    }

    /**
     * @param count blocks
     * @param until the last day to which they can be deferred; null where nobody said
     */
    public record Deferral(
            String rotation, int level, int count, @Nullable LocalDate until) {}

    public record Remark(String rotation, About about) {}

    /** What is noteworthy about a rotation. */
    public enum About {
        /** No row names it: it counts as level 3. */
        UNKNOWN_ROTATION,
        /** Reading and row say different levels: the more protected one counts. */
        LEVELS_DIFFER,
        /** A row would sacrifice what is never touched; it is not followed. */
        NEVER_TOUCHED,
        /** It had to be taken up again by now, so it cannot be deferred. */
        DEFERRAL_EXPIRED,
        BELOW_MINIMUM
    }
}
