package org.standingorders.escalate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.standingorders.contact.Reach;
import org.standingorders.incident.Told;
import org.standingorders.rule.Role;

/**
 * Whom an incident tells, of those who do not know yet.
 *
 * @param grace how long after it fell due a tier may tell before it is late (A25)
 */
record Addressing(EscalateQuestion question, Duration grace) {
    /** The tier of those who are told because others could not be. */
    private static final String STAND_IN = "stand_in";

    /** The reason that is no row: a notice did not reach its people (A26). */
    static final String UNDELIVERED = "UNDELIVERED";

    /**
     * Why somebody is told.
     *
     * @param rule the row that says so
     * @param dueAt when it was to be
     */
    record Occasion(String tier, String rule, Instant dueAt) {
        static Occasion of(Tier tier, String rule, EscalateQuestion question) {
            return new Occasion(tier.name(), rule, tier.dueAt(question));
        }
    }

    /** A tier that is due, and the row that says so. */
    record Due(Tier tier, String rule) {}

    /** Those whom due tiers name. */
    List<Told> tellDue(List<Due> tiers) {
        List<Told> known = new ArrayList<>(question.told());
        List<Told> fresh = new ArrayList<>();
        for (Due due : tiers) {
            for (Role role : due.tier().notifies()) {
                Told told = told(Occasion.of(due.tier(), due.rule(), question), question.reach(role));
                if (unknown(told, known)) {
                    fresh.add(told);
                    known.add(told);
                }
            }
        }
        return fresh;
    }

    /** The stand-ins of people who could not be told, and the next tier before its time (A26). */
    List<Told> tellInstead(List<Told> fresh, List<Tier> next) {
        if (question.standIns().isEmpty()) {
            return List.of();
        }
        List<Told> known =
                Stream.concat(question.told().stream(), fresh.stream()).toList();
        Stream<Told> standIns = question.standIns().stream()
                .filter(reach -> !reach.people().isEmpty())
                .map(reach -> told(new Occasion(STAND_IN, UNDELIVERED, question.asOf()), reach));
        Stream<Told> early = next.stream()
                .flatMap(tier -> tier.notifies().stream()
                        .map(role -> told(Occasion.of(tier, UNDELIVERED, question), question.reach(role))));
        return Stream.concat(standIns, early)
                .filter(told -> unknown(told, known))
                .toList();
    }

    private static boolean unknown(Told told, List<Told> known) {
        return known.stream().noneMatch(earlier -> knows(earlier, told));
    }

    /** Who was told by a tier, or after it fell due, of this severity or a worse one, is not told again by it (A15, A22). */
    private static boolean knows(Told earlier, Told now) {
        return earlier.role().equals(now.role())
                && !now.severity().worseThan(earlier.severity())
                && (earlier.tier().equals(now.tier())
                        || !now.tier().equals(STAND_IN) && !earlier.at().isBefore(now.dueAt()));
    }

    private Told told(Occasion occasion, Reach reach) {
        return new Told(
                question.severity(),
                occasion.tier(),
                occasion.rule(),
                reach.role(),
                reach.by(),
                reach.people(),
                occasion.dueAt(),
                question.asOf(),
                late(occasion.dueAt()),
                null,
                List.of(),
                null);
    }

    /** What a silence kept back is late only if it is told late after the silence. */
    private boolean late(Instant dueAt) {
        Instant muted = question.mutedUntil();
        Instant free = muted != null && muted.isAfter(dueAt) ? muted : dueAt;
        return free.plus(grace).isBefore(question.asOf());
    }
}
