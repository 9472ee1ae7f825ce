package org.standingorders.notice;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.decide.Plan;
import org.standingorders.decide.Provision;
import org.standingorders.decide.RecoveryPointNeed;
import org.standingorders.decide.Risks;
import org.standingorders.incident.Actor;
import org.standingorders.incident.Approval;
import org.standingorders.mitigate.PinnedTarget;
import org.standingorders.notice.Wording.Line;
import org.standingorders.rule.Role;

/**
 * Whether something may be done, with all that whoever answers needs to know; once answered, with its answer.
 *
 * @param plan what would be done; null where it is not kept any more
 */
public record Question(Approval asked, @Nullable Plan plan) {

    /** How it stands, in a sentence. */
    public String standing() {
        return switch (asked.state()) {
            case PENDING -> "May this be done? " + (nothingToGoBackTo() ? action() : asked.action());
            case GRANTED, DENIED -> "This has been answered: " + answer() + ".";
            case WITHDRAWN -> "This is no longer asked: " + Objects.requireNonNullElse(asked.reason(), "") + ".";
        };
    }

    private String answer() {
        return asked.state()
                + (asked.answeredBy() == null ? "" : " by " + asked.answeredBy().name())
                + (asked.answeredAt() == null ? "" : " at " + Wording.clock(asked.answeredAt()))
                + (asked.reason() == null ? "" : ", because: " + asked.reason());
    }

    /** By when to answer, or that nobody need. */
    String answerBy() {
        return asked.pending()
                ? Wording.clock(asked.expiresAt())
                        + (asked.next().isEmpty() ? "" : ", then " + any(asked.next()) + " may as well")
                : "";
    }

    /** That it is not asked for the first time. */
    String again() {
        return asked.times() == 1 ? "" : ", asked " + asked.times() + " times";
    }

    /** Without a state to go back to nothing is carried out: a yes only lets the next strategy follow (A36). */
    String action() {
        return nothingToGoBackTo()
                ? "give up " + asked.strategy() + ", as there is " + asked.action()
                        + ", and go on with the next strategy"
                : asked.strategy() + ": " + asked.action();
    }

    private boolean nothingToGoBackTo() {
        return plan != null
                && plan.provision() instanceof Provision.GoBack back
                && back.state().target() instanceof PinnedTarget.NoGoodState;
    }

    /** Labels and values; some may be blank. */
    public List<Line> lines() {
        return Stream.of(
                        Stream.of(new Line("Asked", action())),
                        Stream.ofNullable(plan).flatMap(Question::planned),
                        Stream.of(
                                new Line("Asked by", requestedBy()),
                                new Line("Asked since", since()),
                                new Line("Who may answer", any(asked.roles())),
                                new Line("Answer by", answerBy()),
                                new Line("Answer", asked.pending() ? "" : answer())))
                .flatMap(lines -> lines)
                .filter(line -> !line.value().isBlank())
                .toList();
    }

    private static Stream<Line> planned(Plan plan) {
        return Stream.concat(
                new Provided(plan.provision()).lines(),
                Stream.of(
                        new Line("Takes", plan.expected().label()),
                        new Line("Risk", risk(plan.risks())),
                        new Line("Recovery point", recoveryPoint(plan.recoveryPoint())),
                        new Line("Asked because", because(plan.risks()))));
    }

    private static String risk(Risks risks) {
        return "data lost: " + risks.dataLoss() + "; downtime: " + risks.downtime() + "; reversible: "
                + risks.reversible() + "; people affected: " + risks.peopleAffected();
    }

    private static String recoveryPoint(@Nullable RecoveryPointNeed need) {
        if (need == null) {
            return "none";
        }
        return need.blocking()
                ? "made first; without it nothing is changed"
                : "made first; if that fails, the rest goes on all the same";
    }

    private static String because(Risks risks) {
        return risks.forcedBy().isEmpty() ? "its row in DT-15 says so" : String.join(", and ", risks.forcedBy());
    }

    private String since() {
        return Wording.clock(asked.askedAt()) + again();
    }

    private String requestedBy() {
        return asked.requestedBy().equals(Actor.SYSTEM)
                ? "the service itself"
                : asked.requestedBy().name();
    }

    private static String any(List<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.joining(" or "));
    }
}
