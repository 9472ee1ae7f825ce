package org.standingorders.escalate;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import org.standingorders.table.Pattern;
import org.standingorders.table.Row;
import org.standingorders.table.UnaryTest;

/** The decision point {@code escalate}: every tier of DT-05 that is due, as a pure function of time (A14 to A27). */
public final class Escalator {
    /** Later than this after its due instant, a tier is marked late (A25). */
    static final Duration LATE_AFTER = Duration.ofMinutes(1);

    private static final Duration PAST = Duration.ofMillis(1);

    private final Rules rules;
    private final DecisionTable matrix;

    public Escalator(Rules rules, DecisionTable matrix) {
        this.rules = rules;
        this.matrix = matrix;
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

    private List<RowHit> due(EscalateQuestion question) {
        Firing firing = rules.fire(List.of(question.clockAt(question.elapsed())));
        return firing.rows().stream()
                .filter(hit -> InForce.at(question.asOf(), hit))
                .sorted(Comparator.comparing(hit -> threshold(hit.row())))
                .toList();
    }

    private List<Told> toTell(EscalateQuestion question, List<RowHit> due) {
        List<Told> fresh = new ArrayList<>();
        for (RowHit hit : due) {
            for (Role role : roles(hit.row())) {
                Told told = told(question, hit.row(), role);
                if (question.told().stream().noneMatch(told::sameAddress)
                        && fresh.stream().noneMatch(one -> one.role().equals(role))) {
                    fresh.add(told);
                }
            }
        }
        return fresh;
    }

    private Told told(EscalateQuestion question, Row row, Role role) {
        Instant dueAt = dueAt(question, row);
        boolean late = dueAt.plus(LATE_AFTER).isBefore(question.asOf());
        return new Told(
                question.severity(),
                row.output("tier", String.class).orElseThrow(),
                role,
                dueAt,
                question.asOf(),
                late,
                null);
    }

    private Optional<Instant> next(EscalateQuestion question) {
        return matrix.rows().stream()
                .filter(row -> matches(question, row))
                .map(row -> dueAt(question, row))
                .filter(dueAt -> dueAt.isAfter(question.asOf()))
                .min(Comparator.naturalOrder());
    }

    private boolean matches(EscalateQuestion question, Row row) {
        EscalationClock pastThreshold = question.clockAt(Duration.between(question.base(), dueAt(question, row)));
        return row.standing(question.asOf()) == Row.Standing.IN_FORCE
                && matrix.patterns(row).stream().allMatch(pattern -> pattern.matches(pastThreshold));
    }

    private Instant dueAt(EscalateQuestion question, Row row) {
        BigDecimal minutes = threshold(row);
        return minutes.signum() == 0
                ? question.base()
                : question.base().plus(duration(minutes)).plus(PAST);
    }

    /** Minutes of the row's {@code minutes more than} cell; zero where it is blank. */
    private BigDecimal threshold(Row row) {
        return matrix.patterns(row).stream()
                .flatMap(pattern -> pattern.constraints().stream())
                .map(Pattern.Constraint::test)
                .filter(UnaryTest.MoreThan.class::isInstance)
                .map(test -> ((UnaryTest.MoreThan) test).bound())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    @SuppressWarnings("unchecked")
    private static List<Role> roles(Row row) {
        return (List<Role>) row.output("notify", List.class).orElse(List.of());
    }

    private static Duration duration(BigDecimal minutes) {
        return Duration.ofMillis(minutes.multiply(BigDecimal.valueOf(60_000)).longValueExact());
    }
}
