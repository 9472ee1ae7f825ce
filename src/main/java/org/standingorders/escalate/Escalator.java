package org.standingorders.escalate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standingorders.contact.Reach;
import org.standingorders.incident.Told;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.Firing;
import org.standingorders.rule.InForce;
import org.standingorders.rule.Reason;
import org.standingorders.rule.Role;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Rules;
import org.standingorders.rule.Ruling;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.RowId;

/** The decision point {@code escalate}: every tier of DT-05 that is due, as a pure function of time (A14 to A27). */
public final class Escalator {
    /** Later than this after its due instant, a tier is marked late (A25). */
    static final Duration LATE_AFTER = Duration.ofMinutes(1);

    /** The tier of those who are told because others could not be. */
    static final String STAND_IN = "stand_in";

    /** The reason that is no row: a notice did not reach its people (A26). */
    static final String UNDELIVERED = "UNDELIVERED";

    private final Rules rules;
    private final DecisionTable matrix;
    private final Map<RowId, Tier> tiers;
    private final List<Tier> byThreshold;

    public Escalator(Rules rules, DecisionTable matrix) {
        this.rules = rules;
        this.matrix = matrix;
        byThreshold = matrix.rows().stream()
                .map(row -> Tier.of(matrix, row))
                .sorted(Comparator.comparing(Tier::threshold))
                .toList();
        tiers = byThreshold.stream().collect(Collectors.toMap(tier -> tier.row().id(), Function.identity()));
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

    /** The matrix and the clock that it is shown; nothing for an incident that no longer escalates. */
    public List<Consulted> consulted(EscalateQuestion question) {
        return question.open()
                ? List.of(new Consulted(matrix, List.of(question.clockAt(question.elapsed()))))
                : List.of();
    }

    /** Immediate first, then by ascending minutes. */
    private List<RowHit> due(EscalateQuestion question) {
        Firing firing = rules.fire(List.of(question.clockAt(question.elapsed())));
        return firing.rows().stream()
                .filter(hit -> InForce.at(question.asOf(), hit))
                .sorted(Comparator.comparing(hit -> tier(hit).threshold()))
                .toList();
    }

    /** Every role that some tier may tell. */
    public List<Role> roles() {
        return byThreshold.stream()
                .flatMap(tier -> tier.notifies().stream())
                .distinct()
                .toList();
    }

    private Occasion occasion(RowHit hit, EscalateQuestion question) {
        Tier tier = tier(hit);
        return new Occasion(tier.name(), matrix.id() + "/" + hit.row().id(), tier.dueAt(question.base()));
    }

    private static Occasion early(Tier tier, EscalateQuestion question) {
        return new Occasion(tier.name(), UNDELIVERED, tier.dueAt(question.base()));
    }

    /** Why somebody is told: the tier, what said so, and when it was to be. */
    private record Occasion(String tier, String rule, Instant dueAt) {}

    private Tier tier(RowHit hit) {
        return Objects.requireNonNull(tiers.get(hit.row().id()));
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

    private static Told told(EscalateQuestion question, Occasion occasion, Reach reach) {
        Instant dueAt = occasion.dueAt();
        boolean late = dueAt.plus(LATE_AFTER).isBefore(question.asOf());
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
        return nextTier(question).map(tier -> tier.dueAt(question.base()));
    }

    private Optional<Tier> nextTier(EscalateQuestion question) {
        return byThreshold.stream()
                .filter(tier -> tier.dueAt(question.base()).isAfter(question.asOf()))
                .filter(tier -> tier.awaits(question))
                .findFirst();
    }
}
