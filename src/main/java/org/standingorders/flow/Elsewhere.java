package org.standingorders.flow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standingorders.act.Execution;
import org.standingorders.act.StepName;
import org.standingorders.incident.Incident;
import org.standingorders.incident.Recorded;
import org.standingorders.incident.Resolved;
import org.standingorders.orient.Orientation;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.Limit;

/** What the other incidents of a program have shown of the states and schedules that one could go to (DT-16, DT-18). */
final class Elsewhere {
    private final Turn turn;
    private final Incident incident;

    Elsewhere(Turn turn, Incident incident) {
        this.turn = turn;
        this.incident = incident;
    }

    /** The commits that other open incidents go back from. */
    List<String> blamed() {
        return others().filter(other -> other.status().open())
                .flatMap(other -> Optional.ofNullable(other.card().response().orientation())
                        .map(Recorded::answer)
                        .map(Orientation::suspectedChange)
                        .map(change -> change.change().commitRef())
                        .stream())
                .distinct()
                .toList();
    }

    /** Backups, commits and schedules that have failed others which are open, or may still be reopened ({@code reopen_window}). */
    List<String> failed(HouseRules house) {
        Duration window = house.limit(Limit.REOPEN_WINDOW, turn.now());
        return others().filter(other -> counts(other, window))
                .flatMap(Elsewhere::failedTargets)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Incident> others() {
        return turn.incidents().stream().filter(other -> !other.id().equals(incident.id()));
    }

    private boolean counts(Incident other, Duration window) {
        return other.status().open()
                || other.as(Resolved.class)
                        .filter(over -> !turn.now().isAfter(over.resolvedAt().plus(window)))
                        .isPresent();
    }

    /** The targets that the turn has shown to fail. */
    static Set<String> learnt(Turn turn) {
        return turn.changed().stream()
                .flatMap(incident -> failedTargets(incident)
                        .filter(target -> turn.situation().incident(incident.id()).stream()
                                .flatMap(Elsewhere::failedTargets)
                                .noneMatch(target::equals)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> failedTargets(Incident incident) {
        return incident.card().response().executions().stream()
                .filter(Elsewhere::inVain)
                .flatMap(one -> Stream.ofNullable(one.target()));
    }

    /** What failed before its target was touched says nothing of the target. */
    private static boolean inVain(Execution one) {
        return (one.state() == Execution.State.FAILED || one.state() == Execution.State.PARTIAL)
                && one.mayHaveDone(StepName.EXECUTE);
    }
}
