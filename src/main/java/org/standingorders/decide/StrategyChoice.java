package org.standingorders.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.standingorders.orient.Cause;
import org.standingorders.orient.CausedBy;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.InForce;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Limit;
import org.standingorders.rule.Lookup;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Strategy;
import org.standingorders.table.DecisionTable;

/**
 * Which strategy is next: that of the cause (DT-14) while it is untried, then what follows the last one (DT-16), then people.
 * No strategy is taken twice, but a restore may go back to an older backup once (A47).
 */
final class StrategyChoice {
    /** What the service sees of itself: no strategy for the scheduler mends it, whatever else is wrong there. */
    private static final Set<IncidentType> OF_THE_SERVICE =
            Set.of(IncidentType.ON_CALL_GAP, IncidentType.POLICY_FAILURE);

    private final DecisionTable causes;
    private final DecisionTable followers;
    private final HouseRules house;

    /**
     * @param causes DT-14
     * @param followers DT-16
     * @param house says how many strategies are tried before people lead
     */
    StrategyChoice(DecisionTable causes, DecisionTable followers, HouseRules house) {
        this.causes = causes;
        this.followers = followers;
        this.house = house;
    }

    Chosen choose(DecideQuestion question) {
        if (question.commanded() != null) {
            return new Chosen(question.commanded(), List.of());
        }
        if (OF_THE_SERVICE.contains(question.type())) {
            return new Chosen(Strategy.HUMAN_COMMAND, List.of());
        }
        if (exhausted(question)) {
            return new Chosen(
                    Strategy.HUMAN_COMMAND,
                    house.row(Limit.STRATEGIES, question.asOf()).stream().toList());
        }
        return first(question)
                .filter(one -> untried(question, one.strategy()))
                .filter(one -> one.strategy() != Strategy.INVESTIGATE || !inVain(question))
                .orElseGet(() -> next(question));
    }

    /** What was done in vain is followed by DT-16, also where a person had taken it; after a shutdown the cause is looked for (S93). */
    private static boolean inVain(DecideQuestion question) {
        return newestFirst(question.tried()).stream()
                .findFirst()
                .filter(last -> last.result() == Tried.Result.FAILED
                        || last.result() == Tried.Result.PARTIAL && last.strategy() != Strategy.CONTROLLED_SHUTDOWN)
                .isPresent();
    }

    private boolean exhausted(DecideQuestion question) {
        long taken = question.tried().stream()
                .filter(one -> one.result() != Tried.Result.IMPOSSIBLE)
                .count();
        return house.count(Limit.STRATEGIES, question.asOf())
                .filter(most -> taken >= most)
                .isPresent();
    }

    /** A change of people or policies cannot be rolled back (A37). */
    private Optional<Chosen> first(DecideQuestion question) {
        Diagnosis diagnosis = question.diagnosis();
        return ofCause(diagnosis.cause().toString(), question.asOf()).map(row -> {
            Strategy strategy = strategy(row);
            boolean noWayBack = strategy == Strategy.ROLLBACK && diagnosis.causedBy() == CausedBy.NEITHER;
            return new Chosen(noWayBack ? Strategy.INVESTIGATE : strategy, List.of(row));
        });
    }

    private Optional<RowHit> ofCause(String cause, Instant asOf) {
        return HouseRules.row(causes, new Lookup(cause), asOf);
    }

    private Chosen next(DecideQuestion question) {
        for (Tried last : newestFirst(question.tried())) {
            List<RowHit> rows = after(last, question);
            Optional<Strategy> follower =
                    rows.stream().flatMap(row -> followers(row, last, question)).findFirst();
            if (follower.isPresent()) {
                return new Chosen(follower.get(), rows);
            }
        }
        return new Chosen(Strategy.HUMAN_COMMAND, List.of());
    }

    private static List<Tried> newestFirst(List<Tried> tried) {
        List<Tried> reversed = new ArrayList<>(tried);
        Collections.reverse(reversed);
        return reversed;
    }

    private List<RowHit> after(Tried last, DecideQuestion question) {
        return InForce.asked(
                followers,
                List.of(new Setback(last.strategy(), question.diagnosis().capacity())),
                question.asOf());
    }

    private static Stream<Strategy> followers(RowHit row, Tried last, DecideQuestion question) {
        boolean olderOnce = row.row().output("older_backup_once", Boolean.class).orElse(false);
        Stream<Strategy> again =
                olderOnce && mayGoFurtherBack(last, question) ? Stream.of(last.strategy()) : Stream.empty();
        Stream<Strategy> others = row.row().output("next", List.class).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(Strategy.class::cast)
                .filter(one -> untried(question, one));
        return Stream.concat(again, others);
    }

    /** Only what goes back to a state can go further back. */
    private static boolean mayGoFurtherBack(Tried last, DecideQuestion question) {
        List<Tried> same = question.tried().stream()
                .filter(one -> one.strategy() == last.strategy())
                .toList();
        return last.strategy().goesBack()
                && same.size() == 1
                && last.target() != null
                && !last.result().excludes();
    }

    private static boolean untried(DecideQuestion question, Strategy strategy) {
        return question.tried().stream().noneMatch(one -> one.strategy() == strategy);
    }

    static Strategy strategy(RowHit row) {
        return row.row().output("strategy", Strategy.class).orElseThrow();
    }

    /** What DT-14 says about a strategy, by whatever way it was chosen. */
    Optional<RowHit> wording(Strategy strategy, Instant asOf) {
        return Stream.of(Cause.values())
                .flatMap(cause -> ofCause(cause.toString(), asOf).stream())
                .filter(row -> strategy(row) == strategy)
                .findFirst();
    }
}
