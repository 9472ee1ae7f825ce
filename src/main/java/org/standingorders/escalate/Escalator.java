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
                reasons.isEmpty() ? List.of(Reason.noMatch(matrix.id().value(), List.of())) : reasons);
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

    private Tier tier(RowHit hit) {
        return Objects.requireNonNull(tiers.get(hit.row().id()));
    }

    private List<Told> toTell(EscalateQuestion question, List<RowHit> due) {
        List<Told> known = new ArrayList<>(question.told());
        List<Told> fresh = new ArrayList<>();
        for (RowHit hit : due) {
            for (Role role : tier(hit).notifies()) {
                Told told = told(question, tier(hit), role);
                if (known.stream().noneMatch(earlier -> knows(earlier, told))) {
                    fresh.add(told);
                    known.add(told);
                }
            }
        }
        return fresh;
    }

    /** Who was told after a tier fell due, of this severity or a worse one, is not told again by it (A15, A22). */
    private static boolean knows(Told earlier, Told now) {
        return earlier.role().equals(now.role())
                && !now.severity().worseThan(earlier.severity())
                && !earlier.at().isBefore(now.dueAt());
    }

    private static Told told(EscalateQuestion question, Tier tier, Role role) {
        Instant dueAt = tier.dueAt(question.base());
        boolean late = dueAt.plus(LATE_AFTER).isBefore(question.asOf());
        return new Told(question.severity(), tier.name(), role, dueAt, question.asOf(), late, null);
    }

    private Optional<Instant> next(EscalateQuestion question) {
        return byThreshold.stream()
                .filter(tier -> tier.dueAt(question.base()).isAfter(question.asOf()))
                .filter(tier -> tier.awaits(question))
                .findFirst()
                .map(tier -> tier.dueAt(question.base()));
    }
}
