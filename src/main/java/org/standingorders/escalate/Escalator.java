package org.standingorders.escalate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.standingorders.contact.Reach;
import org.standingorders.incident.Told;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.InForce;
import org.standingorders.rule.Limit;
import org.standingorders.rule.Reason;
import org.standingorders.rule.Role;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Rules;
import org.standingorders.rule.Ruling;
import org.standingorders.table.DecisionTable;

/** The decision point {@code escalate}: every tier of DT-05 and DT-35 that is due, as a pure function of time (A14 to A27). */
public final class Escalator {
    /** The tier of those who are told because others could not be. */
    static final String STAND_IN = "stand_in";

    /** The reason that is no row: a notice did not reach its people (A26). */
    static final String UNDELIVERED = "UNDELIVERED";

    private final Rules rules;
    private final DecisionTable matrix;
    private final DecisionTable levels;
    private final HouseRules house;
    private final List<Tier> byThreshold;
    private final Map<String, Tier> tiers = new LinkedHashMap<>();

    /**
     * @param rules the rows of both tables
     * @param matrix DT-05
     * @param levels DT-35
     * @param house says from when on a tier is late
     */
    public Escalator(Rules rules, DecisionTable matrix, DecisionTable levels, HouseRules house) {
        this.rules = rules;
        this.matrix = matrix;
        this.levels = levels;
        this.house = house;
        byThreshold = matrix.rows().stream()
                .map(row -> Tier.of(matrix, row))
                .sorted(Comparator.comparing(Tier::threshold))
                .toList();
        byThreshold.forEach(tier -> tiers.put(matrix.id() + "/" + tier.row().id(), tier));
        levels.rows().forEach(row -> tiers.put(levels.id() + "/" + row.id(), Tier.ofLevel(levels, row)));
    }

    public Ruling<Escalation> escalate(EscalateQuestion question) {
        if (!question.open()) {
            return new Ruling<>(
                    Escalation.NONE, List.of(Reason.noMatch(matrix.id().value(), List.of())));
        }
        List<RowHit> due = due(question);
        List<Reason> reasons = due.stream().map(hit -> hit.reason(List.of())).toList();
        return new Ruling<>(
                new Escalation(toTell(question, due), next(question).orElse(null)),
                reasons.isEmpty() ? List.of(why(question)) : reasons);
    }

    private Reason why(EscalateQuestion question) {
        return question.standIns().isEmpty()
                ? Reason.noMatch(matrix.id().value(), List.of())
                : new Reason(UNDELIVERED, null, null, List.of(), List.of());
    }

    /** The tables and what they are shown; nothing for an incident that no longer escalates. */
    public List<Consulted> consulted(EscalateQuestion question) {
        if (!question.open()) {
            return List.of();
        }
        Consulted clock = new Consulted(matrix, List.of(question.clockAt(question.elapsed())));
        LevelReached level = question.level();
        return level == null ? List.of(clock) : List.of(clock, new Consulted(levels, List.of(level)));
    }

    /** Immediate first, then as they fell due. */
    private List<RowHit> due(EscalateQuestion question) {
        List<Object> shown = new ArrayList<>(List.of(question.clockAt(question.elapsed())));
        if (question.level() != null) {
            shown.add(question.level());
        }
        return rules.fire(shown).rows().stream()
                .filter(hit -> InForce.at(question.asOf(), hit))
                .sorted(Comparator.comparing(hit -> tier(hit).dueAt(question)))
                .toList();
    }

    /** Every role that some tier may tell. */
    public List<Role> roles() {
        return tiers.values().stream()
                .flatMap(tier -> tier.notifies().stream())
                .distinct()
                .toList();
    }

    private Occasion occasion(RowHit hit, EscalateQuestion question) {
        Tier tier = tier(hit);
        return new Occasion(tier.name(), hit.rule(), tier.dueAt(question));
    }

    private static Occasion early(Tier tier, EscalateQuestion question) {
        return new Occasion(tier.name(), UNDELIVERED, tier.dueAt(question));
    }

    /** Why somebody is told: the tier, what said so, and when it was to be. */
    private record Occasion(String tier, String rule, Instant dueAt) {}

    private Tier tier(RowHit hit) {
        return Objects.requireNonNull(tiers.get(hit.rule()));
    }

    private List<Told> toTell(EscalateQuestion question, List<RowHit> due) {
        List<Told> known = new ArrayList<>(question.told());
        List<Told> fresh = new ArrayList<>();
        for (RowHit hit : due) {
            for (Role role : tier(hit).notifies()) {
                Told told = told(question, occasion(hit, question), question.reach(role));
                if (known.stream().noneMatch(earlier -> knows(earlier, told))) {
                    fresh.add(told);
                    known.add(told);
                }
            }
        }
        fresh.addAll(instead(question, known));
        return fresh;
    }

    /** The stand-ins of people who could not be told, and the next tier before its time (A26). */
    private List<Told> instead(EscalateQuestion question, List<Told> known) {
        if (question.standIns().isEmpty()) {
            return List.of();
        }
        Stream<Told> standIns = question.standIns().stream()
                .filter(reach -> !reach.people().isEmpty())
                .map(reach -> told(question, new Occasion(STAND_IN, UNDELIVERED, question.asOf()), reach));
        Stream<Told> early = nextTier(question).stream()
                .flatMap(tier -> tier.notifies().stream()
                        .map(role -> told(question, early(tier, question), question.reach(role))));
        return Stream.concat(standIns, early)
                .filter(told -> known.stream().noneMatch(earlier -> knows(earlier, told)))
                .toList();
    }

    /** Who was told by a tier, or after it fell due, of this severity or a worse one, is not told again by it (A15, A22). */
    private static boolean knows(Told earlier, Told now) {
        return earlier.role().equals(now.role())
                && !now.severity().worseThan(earlier.severity())
                && (earlier.tier().equals(now.tier())
                        || !now.tier().equals(STAND_IN) && !earlier.at().isBefore(now.dueAt()));
    }

    private Told told(EscalateQuestion question, Occasion occasion, Reach reach) {
        Instant dueAt = occasion.dueAt();
        Duration grace = house.limit(Limit.LATE_AFTER, question.asOf());
        boolean late = dueAt.plus(grace).isBefore(question.asOf());
        return new Told(
                question.severity(),
                occasion.tier(),
                occasion.rule(),
                reach.role(),
                reach.by(),
                reach.people(),
                dueAt,
                question.asOf(),
                late,
                null,
                List.of());
    }

    private Optional<Instant> next(EscalateQuestion question) {
        return nextTier(question).map(tier -> tier.dueAt(question));
    }

    private Optional<Tier> nextTier(EscalateQuestion question) {
        return byThreshold.stream()
                .filter(tier -> tier.dueAt(question).isAfter(question.asOf()))
                .filter(tier -> tier.awaits(question))
                .findFirst();
    }
}
