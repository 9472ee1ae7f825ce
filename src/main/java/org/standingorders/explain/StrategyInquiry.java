package org.standingorders.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.decide.DecideQuestion;
import org.standingorders.decide.Decider;
import org.standingorders.decide.Plan;
import org.standingorders.decide.Tried;
import org.standingorders.explain.WhyNot.Cause;
import org.standingorders.explain.WhyNot.Code;
import org.standingorders.flow.Decision;
import org.standingorders.incident.Approval;
import org.standingorders.incident.Incident;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.Strategy;
import org.standingorders.table.RowCheck;

/**
 * Answers why a strategy was not decided on for an incident.
 *
 * @param last the newest decision by then on what is to be done; null where there was none
 * @param decider of the policy of that decision; null where that policy says nothing of strategies
 */
public record StrategyInquiry(
        Incident incident,
        @Nullable Decision last,
        @Nullable Decider decider,
        Instant at) {

    public WhyNotStrategy about(Strategy strategy) {
        if (last == null || decider == null) {
            return new WhyNotStrategy(strategy, false, List.of(notBegun()));
        }
        Plan plan = (Plan) last.answer();
        return plan.strategy() == strategy
                ? new WhyNotStrategy(strategy, true, decided(plan, last))
                : new WhyNotStrategy(strategy, false, new Untaken(strategy, plan, last, decider).causes());
    }

    private Cause notBegun() {
        return cause(
                Code.NOT_BEGUN,
                "By " + TimeWords.utc(at) + " nothing had been decided on what is to be done; the incident is "
                        + incident.status().toString().replace('_', ' ') + " now.",
                null);
    }

    private List<Cause> decided(Plan plan, Decision decision) {
        Cause it = new Cause(
                Code.DECIDED,
                plan.strategy() + " was decided at " + TimeWords.utc(decision.at()) + ", see decision " + decision.id()
                        + ".",
                null,
                decision.at(),
                decision.id());
        return Stream.concat(Stream.of(it), awaited(decision).stream()).toList();
    }

    private Optional<Cause> awaited(Decision decision) {
        return Optional.ofNullable(incident.card().response().approval())
                .filter(approval -> approval.plan().equals(decision.id()))
                .filter(approval -> !answeredBy(approval, at))
                .map(StrategyInquiry::awaited);
    }

    private static boolean answeredBy(Approval approval, Instant instant) {
        return approval.answeredAt() != null && !approval.answeredAt().isAfter(instant);
    }

    private static Cause awaited(Approval approval) {
        String roles = approval.roles().stream().map(role -> role.name()).collect(Collectors.joining(" or "));
        return new Cause(
                Code.AWAITS_APPROVAL,
                "It waits for the approval of " + roles + ", asked until " + TimeWords.utc(approval.expiresAt())
                        + "; no answer is never a yes.",
                null,
                approval.expiresAt(),
                null);
    }

    private static Cause cause(Code code, String sentence, @Nullable String rule) {
        return new Cause(code, sentence, rule, null, null);
    }

    /** Another strategy was decided on. */
    private record Untaken(Strategy strategy, Plan plan, Decision decision, Decider decider) {

        List<Cause> causes() {
            List<Cause> causes = new ArrayList<>();
            asked().tried().stream()
                    .filter(one -> one.strategy() == strategy)
                    .map(one -> cause(Code.TRIED, PlanWords.before(one), null))
                    .forEach(causes::add);
            plan.passedOver().stream()
                    .filter(one -> one.strategy() == strategy)
                    .map(one -> cause(Code.NOT_READY, unready(), null))
                    .forEach(causes::add);
            if (causes.isEmpty()) {
                otherCauses().forEach(causes::add);
            }
            turn().ifPresent(causes::add);
            return causes.isEmpty() ? List.of(noRow()) : causes;
        }

        private DecideQuestion asked() {
            return (DecideQuestion) decision.question();
        }

        private String unready() {
            return strategy == Strategy.STATIC_FALLBACK
                    ? decider.fallback(asked()).refusals()
                    : strategy + " could not be prepared.";
        }

        /** The rows of DT-14 that choose it, and the cells that kept them from it. */
        private Stream<Cause> otherCauses() {
            return decider.consulted(asked()).stream()
                    .filter(one -> one.table().id().value().equals("DT-14"))
                    .flatMap(one -> one.table().evaluate(one.subjects(), decision.at()).rows().stream()
                            .filter(row -> !row.matched() && chooses(row))
                            .map(row -> otherCause(one, row)));
        }

        private boolean chooses(RowCheck check) {
            return check.row()
                    .output("strategy", Strategy.class)
                    .filter(strategy::equals)
                    .isPresent();
        }

        private Cause otherCause(Consulted asked, RowCheck check) {
            String rule = asked.table().id() + "/" + check.row().id();
            String cells = check.failed().stream().map(CellWords::failed).collect(Collectors.joining(", and "));
            return cause(
                    Code.OTHER_CAUSE,
                    "Another cause is suspected ("
                            + Words.of(this.asked().diagnosis().cause()) + "): " + rule
                            + (cells.isEmpty() ? " is not in force." : " did not match: " + cells + "."),
                    rule);
        }

        /** What would have to fail first, as things stood. */
        private Optional<Cause> turn() {
            List<String> before = new ArrayList<>();
            DecideQuestion question = asked();
            Plan next = plan;
            while (next.strategy() != strategy) {
                if (next.strategy() == Strategy.HUMAN_COMMAND || before.size() > Strategy.values().length) {
                    return Optional.empty();
                }
                before.add(next.strategy().toString());
                question = question.after(new Tried(next.strategy(), next.target(), Tried.Result.FAILED));
                next = decider.decide(question).answer();
            }
            return Optional.of(later(before));
        }

        private Cause later(List<String> before) {
            return cause(
                    Code.LATER_IN_TURN,
                    "As things stood, its turn comes after " + String.join(", then ", before)
                            + ", if that does not help.",
                    null);
        }

        private Cause noRow() {
            return cause(
                    Code.NO_ROW, "No row leads to " + strategy + " from here; a person may take it directly.", null);
        }
    }
}
