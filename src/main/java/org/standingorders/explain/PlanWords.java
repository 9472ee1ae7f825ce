package org.standingorders.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standingorders.decide.ApprovalNeed;
import org.standingorders.decide.DecideQuestion;
import org.standingorders.decide.Plan;
import org.standingorders.decide.RecoveryPointNeed;
import org.standingorders.decide.Tried;
import org.standingorders.flow.Decision;
import org.standingorders.incident.IncidentId;
import org.standingorders.orient.CausedBy;
import org.standingorders.rule.Reason;
import org.standingorders.rule.Role;
import org.standingorders.rule.Strategy;

/** What is to be done, why that and nothing else, what it risks and by whose leave. */
final class PlanWords {
    /** The tables that choose a strategy; DT-33 says when enough have been tried. */
    private static final Set<String> CHOOSING = Set.of("DT-14", "DT-16", "DT-33");

    private final Decision decision;
    private final DecideQuestion asked;
    private final Plan plan;

    private PlanWords(Decision decision, Plan plan) {
        this.decision = decision;
        this.plan = plan;
        asked = (DecideQuestion) decision.question();
    }

    /** Empty when the decision was about something else. */
    static Optional<List<String>> of(Decision decision) {
        return decision.answer() instanceof Plan plan
                ? Optional.of(new PlanWords(decision, plan).sentences())
                : Optional.empty();
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(chosen());
        Stream.concat(asked.tried().stream(), plan.passedOver().stream())
                .map(PlanWords::before)
                .forEach(sentences::add);
        sentences.add("To be done: " + plan.action() + ". Expected to take: "
                + plan.expected().label() + ".");
        sentences.addAll(ProvisionWords.of(plan.provision()));
        sentences.add(risks());
        sentences.add(approval());
        sentences.add(recoveryPoint());
        sentences.add(people());
        return sentences;
    }

    private String chosen() {
        if (asked.commanded() != null) {
            return "A person took " + plan.strategy() + " directly; no table chose it.";
        }
        String cause = Words.of(asked.diagnosis().cause());
        return switch (chooser().orElse("")) {
            case "DT-14" -> "Suspected: " + cause + ". " + first();
            case "DT-33" -> "As many strategies as the house allows have been tried, so people lead from here.";
            case "DT-16" -> "Suspected: " + cause + ". Next, after what did not help, is " + plan.strategy() + ".";
            default -> "No strategy is left, so people lead from here.";
        };
    }

    /** A change of people or policies cannot be rolled back (A37). */
    private String first() {
        boolean noWayBack =
                plan.strategy() == Strategy.INVESTIGATE && asked.diagnosis().causedBy() == CausedBy.NEITHER;
        boolean changed = decision.reasons().stream()
                .anyMatch(reason -> "DT-14".equals(reason.table())
                        && reason.cells().stream().anyMatch(cell -> cell.value().equals("recent_change")));
        return noWayBack && changed
                ? "What was changed is nothing that can be rolled back, so the answer to it is " + plan.strategy() + "."
                : "The first answer to it is " + plan.strategy() + ".";
    }

    private Optional<String> chooser() {
        return decision.reasons().stream()
                .map(Reason::table)
                .filter(table -> table != null && CHOOSING.contains(table))
                .reduce((earlier, later) -> later);
    }

    static String before(Tried one) {
        String target = one.target() == null ? "" : " with " + one.target();
        return one.strategy()
                + target
                + switch (one.result()) {
                    case FAILED -> " was tried and failed.";
                    case PARTIAL -> " was carried out, and the trouble stayed.";
                    case DENIED -> " was denied, so it is not proposed again.";
                    case RECURRED -> " had helped, and the trouble came back.";
                    case IMPOSSIBLE -> " could not be prepared.";
                };
    }

    private String risks() {
        return "Risks: data lost " + plan.risks().dataLoss() + "; downtime "
                + plan.risks().downtime()
                + "; reversible " + plan.risks().reversible() + "; people affected "
                + plan.risks().peopleAffected() + ".";
    }

    private String approval() {
        ApprovalNeed need = plan.approval();
        if (need == null) {
            return "Nobody need approve it.";
        }
        String then = need.next().isEmpty() ? "" : "; after that " + any(need.next()) + " may as well";
        return any(need.approvers()) + " must approve it by "
                + TimeWords.utc(decision.at().plusSeconds(60L * need.answerWithinMinutes())) + then + ", "
                + because() + ". No answer is never a yes.";
    }

    private String because() {
        List<String> forced = plan.risks().forcedBy();
        return "because " + (forced.isEmpty() ? "its row in DT-15 says so" : String.join(", and ", forced));
    }

    private String recoveryPoint() {
        RecoveryPointNeed need = plan.recoveryPoint();
        if (need == null) {
            return "No recovery point comes before it.";
        }
        String incident = decision.incidents().stream()
                .map(IncidentId::toString)
                .findFirst()
                .orElse("");
        return "The recovery point " + need.name().replace("{incident_id}", incident) + " (" + Words.of(need.kind())
                + ") comes before it; "
                + (need.blocking()
                        ? "without it nothing is carried out."
                        : "if it fails, the rest goes on all the same.");
    }

    private String people() {
        return "What no executor does is done by hand by " + any(plan.people().hands())
                + (plan.people().inform().isEmpty()
                        ? "."
                        : "; told of it: " + names(plan.people().inform(), ", ") + ".");
    }

    private static String any(List<Role> roles) {
        return roles.isEmpty() ? "nobody" : names(roles, " or ");
    }

    private static String names(List<Role> roles, String joint) {
        return roles.stream().map(Role::name).collect(Collectors.joining(joint));
    }
}
