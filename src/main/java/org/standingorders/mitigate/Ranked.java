package org.standingorders.mitigate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.standingorders.fact.AssignmentLoad;
import org.standingorders.mitigate.SacrificePlan.About;
import org.standingorders.mitigate.SacrificePlan.Deferral;
import org.standingorders.mitigate.SacrificePlan.Remark;
import org.standingorders.rule.Reason;

/**
 * A rotation in its place.
 *
 * @param level 1..5, of reading and rows the most protected
 * @param place where in the table; unknown rotations come after all known ones of their level
 * @param minimum blocks that stay, of reading and rows the most
 * @param known whether a row names it
 */
record Ranked(
        AssignmentLoad load,
        int level,
        int place,
        int minimum,
        Sacrificable sacrificable,
        boolean known,
        boolean levelsDiffer,
        List<Reason> reasons) {
    static final Comparator<Ranked> LEAST_NEEDED_FIRST = Comparator.comparingInt(Ranked::level)
            .reversed()
            .thenComparingInt(Ranked::place)
            .thenComparing(one -> one.load().rotation());

    /** Levels up to this one are patient care that cannot wait, and the duty-hour limits. */
    static final int NEVER_TOUCHED = 2;

    /** The critical patient care of the methodology, under whatever level a table files it. */
    private static final Set<String> CRITICAL_CARE = Set.of("inpatient", "er");

    boolean critical() {
        return level <= NEVER_TOUCHED
                || CRITICAL_CARE.contains(load.rotation().strip().toLowerCase(Locale.ROOT));
    }

    /** Blocks that may go. */
    int spare(LocalDate today) {
        boolean stays = critical() || sacrificable == Sacrificable.NO || expired(today);
        int floor = sacrificable == Sacrificable.PARTIAL ? Math.max(1, minimum) : minimum;
        return stays ? 0 : Math.max(0, load.count() - floor);
    }

    boolean isShort() {
        return load.count() < minimum;
    }

    Deferral deferral(int count) {
        return new Deferral(load.rotation(), level, count, load.deferrableUntil());
    }

    private boolean expired(LocalDate today) {
        LocalDate until = load.deferrableUntil();
        return until != null && until.isBefore(today);
    }

    Stream<Remark> remarks(LocalDate today) {
        List<About> about = new ArrayList<>();
        note(about, !known, About.UNKNOWN_ROTATION);
        note(about, levelsDiffer, About.LEVELS_DIFFER);
        note(about, critical() && sacrificable != Sacrificable.NO, About.NEVER_TOUCHED);
        note(about, !critical() && expired(today), About.DEFERRAL_EXPIRED);
        note(about, isShort(), About.BELOW_MINIMUM);
        return about.stream().map(one -> new Remark(load.rotation(), one));
    }

    private static void note(List<About> about, boolean holds, About one) {
        if (holds) {
            about.add(one);
        }
    }
}
