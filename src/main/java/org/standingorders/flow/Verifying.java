package org.standingorders.flow;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standingorders.act.Artifact;
import org.standingorders.act.Execution;
import org.standingorders.act.Step;
import org.standingorders.decide.Plan;
import org.standingorders.decide.Provision;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.incident.Card;
import org.standingorders.incident.Clearing;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.Incident;
import org.standingorders.incident.Response;
import org.standingorders.incident.Stamp;
import org.standingorders.incident.VerifyEvent.Checks;
import org.standingorders.rule.Limit;
import org.standingorders.rule.Point;
import org.standingorders.rule.Ruling;
import org.standingorders.verify.Checked;
import org.standingorders.verify.Remedy;
import org.standingorders.verify.Verified;
import org.standingorders.verify.Verifier;
import org.standingorders.verify.VerifyQuestion;

/** Looks whether what was done has helped, on fresh facts alone, and resumes operations if so (S50, S76, DT-24). */
final class Verifying {
    private final Rulebook rulebook;
    private final Acting acting;

    Verifying(Rulebook rulebook, Acting acting) {
        this.rulebook = rulebook;
        this.acting = acting;
    }

    void verify(Turn turn, Incident incident) {
        Execution execution = Acting.execution(incident);
        Optional<Step> resuming = execution.current().filter(step -> !step.is(Step.State.PENDING));
        if (resuming.isPresent()) {
            resuming.filter(step -> step.is(Step.State.FAILED)).ifPresent(step -> acting.recovered(turn, incident));
        } else if (execution.current().isEmpty() && execution.steps().stream().anyMatch(Step::resumes)) {
            acting.recovered(turn, incident);
        } else {
            look(turn, incident, execution);
        }
    }

    private void look(Turn turn, Incident incident, Execution execution) {
        VerifyQuestion question = question(turn, incident, execution);
        Ruling<Verified> ruling = Objects.requireNonNull(rulebook.verifier()).verify(question);
        Verified verified = ruling.answer();
        Instant until = question.doneAt().plus(rulebook.house().limit(Limit.VERIFICATION, turn.now()));
        boolean over = !verified.recovered() && verified.nextAt() == null && !until.isAfter(turn.now());
        boolean news = !verified.progress().equals(incident.card().response().verification());
        if (verified.recovered() || over || news || due(incident, turn.now())) {
            record(turn, incident, new Asked(question, ids(question.facts()), ruling), until);
        }
        if (verified.recovered()) {
            resume(turn, turn.incident(incident.id()).orElseThrow());
        } else if (over) {
            acting.end(turn, turn.incident(incident.id()).orElseThrow(), Execution.State.PARTIAL, open(verified));
        }
    }

    private static boolean due(Incident incident, Instant now) {
        Instant lookAt = incident.card().response().lookAt();
        return lookAt != null && !lookAt.isAfter(now);
    }

    private static String open(Verified verified) {
        return "Not recovered: "
                + verified.open().stream().map(Checked::toString).collect(Collectors.joining(", "));
    }

    private static void record(Turn turn, Incident incident, Asked asked, Instant until) {
        DecisionId decision = turn.newDecision();
        turn.decided(decision, Point.VERIFY, asked, List.of(incident.id()));
        Verified verified = (Verified) asked.ruling().answer();
        @Nullable Instant next = verified.nextAt() == null ? until : verified.nextAt();
        turn.happen(incident.id(), new Checks(Stamp.decided(decision, turn.now(), List.of()), verified, next));
    }

    private void resume(Turn turn, Incident incident) {
        Execution execution = Acting.execution(incident);
        execution
                .current()
                .ifPresentOrElse(step -> acting.issue(turn, incident, step), () -> acting.recovered(turn, incident));
    }

    private static VerifyQuestion question(Turn turn, Incident incident, Execution execution) {
        Card card = incident.card();
        List<Artifact> reported = execution.steps().stream()
                .flatMap(step -> step.artifacts().stream())
                .toList();
        return new VerifyQuestion(
                turn.now(),
                new Remedy(execution.strategy(), card.severity()),
                execution.carriedOutAt().orElse(turn.now()),
                Gathering.newest(turn, Verifier.FACT_TYPES),
                reported,
                before(card.response()),
                conditionGone(card, turn.now()),
                card.response().verification());
    }

    private static VerifyQuestion.Before before(Response response) {
        Plan plan = Objects.requireNonNull(response.plan()).answer();
        @Nullable
        BigDecimal coverage = plan.provision() instanceof Provision.UseFallback fallback
                ? fallback.schedule().coverageRate()
                : null;
        return new VerifyQuestion.Before(plan.criticalBefore(), coverage);
    }

    /** What people reported no monitor can say is gone; null then. */
    private static @Nullable Boolean conditionGone(Card card, Instant now) {
        return card.origin().unwatched()
                ? null
                : (Boolean) card.conditions().stream().allMatch(condition -> goodAt(condition.clearing(), now));
    }

    private static boolean goodAt(@Nullable Clearing clearing, Instant now) {
        return clearing != null && clearing.newestUntil() != null && now.isBefore(clearing.newestUntil());
    }

    private static List<FactId> ids(List<Fact> facts) {
        return facts.stream().map(Fact::id).toList();
    }
}
