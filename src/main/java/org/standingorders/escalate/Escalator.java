package org.standingorders.escalate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

/**
 * The decision point {@code escalate}: every tier of DT-05 and DT-35 that is due and that no row of DT-32
 * mutes, as a pure function of time (A14 to A27).
 */
public final class Escalator {
    private final Rules rules;
    private final DecisionTable matrix;
    private final DecisionTable levels;
    private final HouseRules house;
    private final Silences silences;
    private final List<Tier> byThreshold;
    private final Map<String, Tier> tiers = new LinkedHashMap<>();

    /**
     * @param rules the rows of both tables
     * @param matrix DT-05
     * @param levels DT-35
     * @param house says from when on a tier is late
     * @param silences DT-32
     */
    public Escalator(Rules rules, DecisionTable matrix, DecisionTable levels, HouseRules house, Silences silences) {
        this.rules = rules;
        this.matrix = matrix;
        this.levels = levels;
        this.house = house;
        this.silences = silences;
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
        List<RowHit> hits = hits(question);
        List<RowHit> due = due(hits, question);
        Ruling<Escalation> told = told(question, due);
        return silences.longest(hits, question.asOf())
                .filter(muted -> !told.answer().toTell().isEmpty())
                .map(muted -> muted(question, told, muted))
                .orElse(told);
    }

    private Ruling<Escalation> told(EscalateQuestion question, List<RowHit> due) {
        List<Told> fresh =
                addressing(question).tellDue(due.stream().map(this::due).toList());
        List<Reason> reasons = due.stream().map(hit -> hit.reason(List.of())).toList();
        return new Ruling<>(
                new Escalation(
                        Stream.concat(fresh.stream(), instead(question, fresh).stream())
                                .toList(),
                        next(question).orElse(null),
                        null),
                reasons.isEmpty() ? List.of(why(question)) : reasons);
    }

    /** Who stands in for people that were told before the silence began is told all the same: they are to know already. */
    private Ruling<Escalation> muted(EscalateQuestion question, Ruling<Escalation> told, Silences.Muted muted) {
        Instant end = muted.span().until();
        List<Told> instead = instead(question, List.of());
        List<Told> withheld = told.answer().toTell().stream()
                .filter(one -> !instead.contains(one))
                .toList();
        return withheld.isEmpty()
                ? told
                : new Ruling<>(
                        new Escalation(
                                instead,
                                sooner(told.answer().next(), end),
                                muted.silence().mutes(end, withheld)),
                        Stream.concat(
                                        told.reasons().stream(),
                                        Stream.of(muted.hit().reason(List.of())))
                                .toList());
    }

    private static Instant sooner(@Nullable Instant next, Instant end) {
        return next == null || end.isBefore(next) ? end : next;
    }

    private List<Told> instead(EscalateQuestion question, List<Told> fresh) {
        return addressing(question)
                .tellInstead(fresh, nextTier(question).stream().toList());
    }

    private Addressing addressing(EscalateQuestion question) {
        return new Addressing(question, house.limit(Limit.LATE_AFTER, question.asOf()));
    }

    private Addressing.Due due(RowHit hit) {
        return new Addressing.Due(tier(hit), hit.rule());
    }

    private Reason why(EscalateQuestion question) {
        return question.standIns().isEmpty()
                ? Reason.noMatch(matrix.id().value(), List.of())
                : new Reason(Addressing.UNDELIVERED, null, null, List.of(), List.of());
    }

    /** The tables and what they are shown; nothing for an incident that no longer escalates. */
    public List<Consulted> consulted(EscalateQuestion question) {
        if (!question.open()) {
            return List.of();
        }
        List<Consulted> asked = new ArrayList<>();
        asked.add(new Consulted(matrix, List.of(question.clockAt(question.elapsed()))));
        Optional.ofNullable(question.level()).ifPresent(level -> asked.add(new Consulted(levels, List.of(level))));
        scope(question)
                .flatMap(scope -> silences.consulted(scope, question.asOf()))
                .ifPresent(asked::add);
        return asked;
    }

    private List<RowHit> hits(EscalateQuestion question) {
        List<Object> shown = new ArrayList<>(List.of(question.clockAt(question.elapsed())));
        Optional.ofNullable(question.level()).ifPresent(shown::add);
        scope(question).ifPresent(shown::add);
        return rules.fire(shown).rows().stream()
                .filter(hit -> InForce.at(question.asOf(), hit))
                .toList();
    }

    /** What silences are asked; nothing while none of them holds. */
    private Optional<IncidentScope> scope(EscalateQuestion question) {
        return Optional.ofNullable(question.scope()).filter(scope -> silences.any(question.asOf()));
    }

    /** Immediate first, then as they fell due. */
    private List<RowHit> due(List<RowHit> hits, EscalateQuestion question) {
        return hits.stream()
                .filter(hit -> !silences.isRow(hit))
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

    /** How every tier stands towards the incident, whether it is due or not. */
    public List<Outlook> outlook(EscalateQuestion question) {
        return tiers.entrySet().stream()
                .map(tier -> Outlook.of(tier.getKey(), tier.getValue(), question))
                .toList();
    }

    private Tier tier(RowHit hit) {
        return Objects.requireNonNull(tiers.get(hit.rule()));
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
