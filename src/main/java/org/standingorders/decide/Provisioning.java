package org.standingorders.decide;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.AbsenceSummary;
import org.standingorders.fact.AssignmentLoad;
import org.standingorders.fact.Backup;
import org.standingorders.fact.Capacity;
import org.standingorders.fact.Change;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FallbackSchedule;
import org.standingorders.fact.Utilization;
import org.standingorders.mitigate.Absence;
import org.standingorders.mitigate.Damage;
import org.standingorders.mitigate.Failover;
import org.standingorders.mitigate.Fallback;
import org.standingorders.mitigate.Mitigations;
import org.standingorders.mitigate.PinnedTarget;
import org.standingorders.mitigate.SacrificePlan;
import org.standingorders.mitigate.Shedding;
import org.standingorders.mitigate.Shortage;
import org.standingorders.orient.CausedBy;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.Reason;
import org.standingorders.rule.Ruling;
import org.standingorders.rule.Strategy;

/** Works out what a strategy would do here and now. */
final class Provisioning {
    private static final Ruling<Provision> BY_PEOPLE = new Ruling<>(new Provision.ByPeople(), List.of());

    private final Mitigations mitigations;

    Provisioning(Mitigations mitigations) {
        this.mitigations = mitigations;
    }

    /** Empty where the strategy cannot be carried out at all, so that the next one is due; the reasons say why. */
    Ruling<Optional<Provision>> of(Strategy strategy, DecideQuestion question) {
        return switch (strategy) {
            case ROLLBACK, RESTORE -> further(strategy, goBack(strategy, question), question);
            case LOAD_SHEDDING -> possible(shed(question));
            case STATIC_FALLBACK -> fallback(question);
            case READ_ONLY_CACHE -> failover(strategy, question);
            case CONTROLLED_SHUTDOWN -> possible(shutDown(question));
            case RESTART -> possible(startUp(question));
            case INVESTIGATE, EXTERNAL_SUPPORT, HUMAN_COMMAND -> possible(BY_PEOPLE);
        };
    }

    /** A strategy that a person takes although it cannot be carried out as prepared. */
    Provision unprepared(Strategy strategy, DecideQuestion question) {
        return new Provision.Unprepared(
                strategy == Strategy.STATIC_FALLBACK
                        ? chosen(question).answer().refusals()
                        : strategy.goesBack() ? "no older known-good state was found." : "no failover is defined.");
    }

    /** The tables that say what the strategy would do, and what they are shown. */
    List<Consulted> consulted(Strategy strategy, DecideQuestion question) {
        return switch (strategy) {
            case ROLLBACK, RESTORE -> mitigations.goodState().consulted(damage(strategy, question));
            case LOAD_SHEDDING -> shedding(question);
            case STATIC_FALLBACK -> mitigations.fallback().consulted(absence(question));
            case READ_ONLY_CACHE -> mitigations.failover().consulted(strategy, question.type());
            case CONTROLLED_SHUTDOWN, RESTART -> mitigations.shutdown().consulted();
            case INVESTIGATE, EXTERNAL_SUPPORT, HUMAN_COMMAND -> List.of();
        };
    }

    private List<Consulted> shedding(DecideQuestion question) {
        return Stream.concat(
                        shortage(question).stream().flatMap(one -> mitigations.sacrifice().consulted(one).stream()),
                        Stream.ofNullable(question.diagnosis().level())
                                .flatMap(level -> mitigations.sheddingLevel().consulted(level).stream()))
                .toList();
    }

    private static Ruling<Optional<Provision>> possible(Ruling<Provision> sure) {
        return new Ruling<>(Optional.of(sure.answer()), sure.reasons());
    }

    /** That there is no good state is for people to see once (A36); to go further back than the last time there must be one. */
    private static Ruling<Optional<Provision>> further(
            Strategy strategy, Ruling<Provision> back, DecideQuestion question) {
        boolean again = question.tried().stream().anyMatch(one -> one.strategy() == strategy);
        boolean none = back.answer() instanceof Provision.GoBack pinned
                && pinned.state().target() instanceof PinnedTarget.NoGoodState;
        return again && none ? new Ruling<>(Optional.empty(), back.reasons()) : possible(back);
    }

    /** A restore is of the database whatever changed. */
    private Ruling<Provision> goBack(Strategy strategy, DecideQuestion question) {
        var pinned = mitigations.goodState().pin(damage(strategy, question));
        return new Ruling<>(new Provision.GoBack(pinned.answer()), pinned.reasons());
    }

    private static Damage damage(Strategy strategy, DecideQuestion question) {
        return new Damage(
                question.asOf(),
                question.onsetAt(),
                question.detectedAt(),
                strategy == Strategy.RESTORE
                        ? CausedBy.DATABASE_CHANGE
                        : question.diagnosis().causedBy(),
                question.of(Backup.class),
                change(question),
                question.blamed(),
                question.triedTargets(),
                question.failedElsewhere());
    }

    private static @Nullable Fact change(DecideQuestion question) {
        return question.of(Change.class).stream()
                .filter(fact -> fact.key().equals(question.diagnosis().changeId()))
                .findFirst()
                .orElse(null);
    }

    private Ruling<Provision> shed(DecideQuestion question) {
        Optional<Ruling<SacrificePlan>> deferrals = shortage(question).map(mitigations.sacrifice()::shed);
        Optional<Ruling<Shedding>> level = Optional.ofNullable(
                        question.diagnosis().level())
                .map(known -> mitigations.sheddingLevel().at(known, question.asOf()));
        List<Reason> reasons = Stream.concat(
                        deferrals.stream().flatMap(one -> one.reasons().stream()),
                        level.stream().flatMap(one -> one.reasons().stream()))
                .toList();
        return new Ruling<>(
                new Provision.ShedLoad(
                        deferrals.map(Ruling::answer).orElse(null),
                        level.map(Ruling::answer).orElse(null)),
                reasons);
    }

    /** As the capacity of the newest window says, else as the utilization does; half a number is none. */
    private static Optional<Shortage> shortage(DecideQuestion question) {
        return question.newest(Capacity.class)
                .flatMap(capacity -> shortage(question, capacity.required(), capacity.available()))
                .or(() -> question.newest(Utilization.class)
                        .flatMap(load -> shortage(question, load.requiredBlocks(), load.capacityBlocks())));
    }

    private static Optional<Shortage> shortage(
            DecideQuestion question, @Nullable Integer required, @Nullable Integer available) {
        return required == null || available == null
                ? Optional.empty()
                : Optional.of(new Shortage(question.asOf(), required, available, question.of(AssignmentLoad.class)));
    }

    private Ruling<Optional<Provision>> fallback(DecideQuestion question) {
        Ruling<Fallback> chosen = chosen(question);
        return new Ruling<>(
                Optional.ofNullable(chosen.answer().chosen()).map(Provision.UseFallback::new), chosen.reasons());
    }

    Ruling<Fallback> chosen(DecideQuestion question) {
        return mitigations.fallback().choose(absence(question));
    }

    private static Absence absence(DecideQuestion question) {
        LocalDate today = question.asOf().atZone(ZoneOffset.UTC).toLocalDate();
        Fact summary =
                question.of(AbsenceSummary.class).stream().max(Fact.BY_AGE).orElse(null);
        return new Absence(
                question.asOf(), today, summary, question.of(FallbackSchedule.class), null, question.failedElsewhere());
    }

    private Ruling<Optional<Provision>> failover(Strategy strategy, DecideQuestion question) {
        Ruling<Failover> target = mitigations.failover().of(strategy, question.type(), question.asOf());
        return new Ruling<>(
                Optional.of(target.answer())
                        .filter(Failover.FailoverTo.class::isInstance)
                        .map(Failover.FailoverTo.class::cast)
                        .map(Provision.FailOver::new),
                target.reasons());
    }

    private Ruling<Provision> shutDown(DecideQuestion question) {
        var plan = mitigations.shutdown().plan(question.asOf());
        return new Ruling<>(new Provision.ShutDown(plan.answer()), plan.reasons());
    }

    private Ruling<Provision> startUp(DecideQuestion question) {
        var plan = mitigations.shutdown().plan(question.asOf());
        List<String> services = new ArrayList<>(plan.answer().steps().stream()
                .flatMap(step -> step.services().stream())
                .toList());
        Collections.reverse(services);
        return new Ruling<>(new Provision.StartUp(services), plan.reasons());
    }
}
