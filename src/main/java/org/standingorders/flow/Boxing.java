package org.standingorders.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.decide.Plan;
import org.standingorders.incident.Boxes;
import org.standingorders.incident.Incident;
import org.standingorders.incident.OodaEvent.BoxEnded;
import org.standingorders.incident.Phase;
import org.standingorders.incident.Recorded;
import org.standingorders.incident.Stamp;
import org.standingorders.incident.Times;
import org.standingorders.incident.Told;
import org.standingorders.orient.Cause;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.Limit;

/** Keeps the time boxes of a response (DT-07): says when one is over, and reminds who leads when a phase overran. */
final class Boxing {
    private final Playbook playbook;
    private final HouseRules house;
    private final Calling calling;

    Boxing(Rulebook rulebook, Calling calling) {
        playbook = rulebook.playbook();
        house = rulebook.house();
        this.calling = calling;
    }

    /** When the first box ends; null where none does. */
    @Nullable
    Instant first(Turn turn, Incident incident) {
        return next(turn, incident, Duration.ZERO);
    }

    void passTime(Turn turn, Incident incident) {
        Boxes boxes = incident.card().response().boxes();
        Instant due = boxes.nextAt();
        if (due == null || due.isAfter(turn.now())) {
            return;
        }
        Duration elapsed = Duration.between(start(incident), turn.now());
        List<Phase> overrun = overrun(turn, incident, elapsed);
        boolean unclear = unclear(incident) && elapsed.compareTo(patience(turn)) >= 0;
        turn.happen(
                incident.id(),
                new BoxEnded(
                        Stamp.service(turn.now()),
                        elapsed.toMinutes(),
                        overrun,
                        unclear,
                        next(turn, incident, elapsed),
                        told(turn, incident, overrun, unclear)));
    }

    private List<Phase> overrun(Turn turn, Incident incident, Duration elapsed) {
        return playbook.boxes(turn.now()).stream()
                .filter(box -> box.end().compareTo(elapsed) <= 0)
                .map(Playbook.Box::phase)
                .filter(phase -> incident.status().phase().ordinal() <= phase.ordinal())
                .filter(phase -> !incident.card().response().boxes().overrun().contains(phase))
                .toList();
    }

    private List<Told> told(Turn turn, Incident incident, List<Phase> overrun, boolean unclear) {
        Recorded<Plan> plan = incident.card().response().plan();
        if (plan == null || overrun.isEmpty() && !unclear) {
            return List.of();
        }
        return calling.call(
                turn,
                incident,
                Errand.timeBox(rule(turn, overrun, unclear)),
                unclear ? plan.answer().people().lead() : plan.answer().people().hands());
    }

    /** That of the box that ended last; who is told as no cause is clear, is told for that. */
    private String rule(Turn turn, List<Phase> overrun, boolean unclear) {
        return unclear
                ? "DT-33/" + Limit.CAUSE_UNCLEAR
                : playbook.boxes(turn.now()).stream()
                        .filter(box -> overrun.contains(box.phase()))
                        .map(Playbook.Box::rule)
                        .collect(Collectors.joining(", "));
    }

    private @Nullable Instant next(Turn turn, Incident incident, Duration elapsed) {
        Stream<Duration> ends =
                Stream.concat(playbook.boxes(turn.now()).stream().map(Playbook.Box::end), Stream.of(patience(turn)));
        return ends.filter(end -> end.compareTo(elapsed) > 0)
                .min(Duration::compareTo)
                .map(start(incident)::plus)
                .orElse(null);
    }

    private Duration patience(Turn turn) {
        return house.limit(Limit.CAUSE_UNCLEAR, turn.now());
    }

    private static boolean unclear(Incident incident) {
        return Optional.ofNullable(incident.card().response().orientation())
                .filter(known -> known.answer().suspected() != Cause.UNKNOWN)
                .isEmpty();
    }

    /** The start of the response (A33), or the last reopening, if that came later. */
    private static Instant start(Incident incident) {
        Times times = incident.card().times();
        Instant started = times.responseStartedAt() == null ? times.detectedAt() : times.responseStartedAt();
        Instant anew = incident.card().response().boxes().since();
        return anew != null && anew.isAfter(started) ? anew : started;
    }
}
