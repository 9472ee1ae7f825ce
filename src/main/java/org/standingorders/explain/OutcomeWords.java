package org.standingorders.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.standingorders.correlate.Correlation;
import org.standingorders.correlate.Correlations;
import org.standingorders.correlate.Suspected;
import org.standingorders.detect.Detected;
import org.standingorders.detect.Detection;
import org.standingorders.detect.EffectiveLevel;
import org.standingorders.detect.FireRule;
import org.standingorders.detect.GoodReading;
import org.standingorders.detect.Measured;
import org.standingorders.escalate.EscalateQuestion;
import org.standingorders.escalate.Escalation;
import org.standingorders.flow.Decision;
import org.standingorders.incident.Muting;
import org.standingorders.incident.Told;
import org.standingorders.rule.Answer;

/** What a decision decided. */
final class OutcomeWords {
    private OutcomeWords() {}

    static List<String> of(Decision decision) {
        Answer answer = decision.answer();
        if (answer instanceof Escalation escalation) {
            return escalated((EscalateQuestion) decision.question(), escalation);
        }
        if (answer instanceof Detected detected) {
            return detected(detected);
        }
        if (answer instanceof Correlations correlations) {
            return correlations.list().isEmpty()
                    ? List.of("No incident is opened or changed by it.")
                    : correlations.list().stream().map(OutcomeWords::correlated).toList();
        }
        return CadenceWords.of(decision)
                .or(() -> ObservationWords.of(answer))
                .or(() -> OrientationWords.of(answer))
                .or(() -> PlanWords.of(decision))
                .or(() -> VerificationWords.of(decision))
                .orElseGet(() -> List.of("The answer was: " + answer + "."));
    }

    private static List<String> escalated(EscalateQuestion asked, Escalation escalation) {
        if (!asked.open()) {
            return List.of("The incident no longer escalates, so nobody was to be told.");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add("The incident was " + asked.severity() + ", " + waited(asked) + " old as the tiers count it, and "
                + (asked.acknowledged() ? "acknowledged." : "not acknowledged."));
        if (!asked.told().isEmpty()) {
            sentences.add("Already told: " + told(asked.told()) + ".");
        }
        sentences.add(toTell(asked, escalation));
        Optional.ofNullable(escalation.muting()).map(OutcomeWords::muted).ifPresent(sentences::add);
        sentences.addAll(reached(asked, escalation));
        sentences.add(next(escalation));
        return sentences;
    }

    private static List<String> reached(EscalateQuestion asked, Escalation escalation) {
        return escalation.toTell().stream()
                .map(Told::role)
                .distinct()
                .flatMap(role ->
                        asked.reaches().stream().filter(reach -> reach.role().equals(role)))
                .flatMap(reach -> ReachWords.of(reach).stream())
                .toList();
    }

    private static String toTell(EscalateQuestion asked, Escalation escalation) {
        if (escalation.toTell().isEmpty()) {
            return asked.told().isEmpty() ? "Nobody is told." : "Nobody else was to be told.";
        }
        return "To be told: " + told(escalation.toTell()) + ".";
    }

    private static String muted(Muting muting) {
        return "Not told before " + TimeWords.utc(muting.until()) + ", because " + muting.rule() + " mutes it: "
                + told(muting.withheld()) + ". It is the silence of " + muting.owners() + ": " + muting.reason() + ".";
    }

    private static String next(Escalation escalation) {
        return escalation.next() == null
                ? "No further tier follows."
                : (escalation.muting() == null ? "The next tier is due at " : "This is decided again at ")
                        + TimeWords.utc(escalation.next())
                        + ", unless somebody acknowledges before.";
    }

    private static String waited(EscalateQuestion asked) {
        Duration elapsed = Duration.between(asked.base(), asked.asOf());
        return TimeWords.length(elapsed.isNegative() ? Duration.ZERO : elapsed);
    }

    private static String told(List<Told> told) {
        return told.stream().map(Told::toString).collect(Collectors.joining(", "));
    }

    private static List<String> detected(Detected detected) {
        List<String> sentences = new ArrayList<>();
        detected.detections().stream().map(OutcomeWords::detected).forEach(sentences::add);
        detected.goodReadings().stream().map(OutcomeWords::good).forEach(sentences::add);
        EffectiveLevel level = detected.level();
        if (level != null) {
            sentences.add(level(level));
        }
        if (detected.detections().isEmpty()) {
            sentences.add("Nothing in it calls for an incident.");
        }
        return sentences;
    }

    private static String detected(Detection one) {
        return (one.firing() == null ? "This is an incident: " : "This is an incident if it lasts: ") + one.type()
                + ", " + one.severity() + ". " + one.trigger() + " ("
                + measured(one.measured()) + "). "
                + (one.joins().isEmpty() ? "" : "It links the incidents " + String.join(", ", one.joins()) + ". ")
                + (one.autoActivate() ? "The response starts by itself." : "A person starts the response.");
    }

    /** Where the limit is just the value found, once is enough. */
    private static String measured(Measured one) {
        return one.measure().endsWith(one.threshold())
                ? one.measure()
                : one.measure() + "; an incident when " + CellWords.wanted(one.threshold());
    }

    private static String good(GoodReading reading) {
        return "What " + reading.row() + " watches for is not the case for " + reading.dedupKey() + ".";
    }

    private static String level(EffectiveLevel level) {
        String origin = level.posted() == null
                ? "nobody posted one, so it is derived from the readings"
                : level.derived() == null ? "as posted" : "posted " + level.posted() + ", derived " + level.derived();
        return "The defense level is " + level.level() + " (" + origin + ")"
                + (level.mismatch() ? mismatch(level) : ".");
    }

    private static String mismatch(EffectiveLevel level) {
        return "; the derived level is worse than the posted one, "
                + (level.level() == level.derived() ? "so it counts." : "which counts all the same.");
    }

    private static String awaited(Suspected one) {
        FireRule firing = one.firing();
        return "The condition of " + one.row() + " was seen " + one.readings() + " of " + firing.readings()
                + " times in a row"
                + (firing.hold().isZero() ? "" : lasted(one))
                + ", so " + one.dedupKey() + " is no incident yet.";
    }

    private static String lasted(Suspected one) {
        return " and has been bad for " + TimeWords.length(one.badFor()) + " of "
                + TimeWords.length(one.firing().hold());
    }

    private static String correlated(Correlation one) {
        if (one instanceof Correlation.Await waits) {
            return awaited(waits.soFar());
        }
        if (one instanceof Correlation.Forget) {
            return "A good reading: what was suspected of " + one.dedupKey() + " is forgotten.";
        }
        if (one instanceof Correlation.Reopen back) {
            return "Incident " + back.incident() + " (" + back.dedupKey()
                    + ") was resolved not long ago: seen again, so it is reopened.";
        }
        return changed(one);
    }

    private static String changed(Correlation one) {
        if (one instanceof Correlation.OpenNew fresh) {
            return "No open incident has the key " + fresh.dedupKey() + ", so one was opened"
                    + (fresh.recurrenceOf() == null ? "." : "; it recurs from incident " + fresh.recurrenceOf() + ".");
        }
        if (one instanceof Correlation.Reoccur again) {
            return "Incident " + again.incident() + " (" + again.dedupKey() + ") is open already: seen again.";
        }
        if (one instanceof Correlation.Worsen worse) {
            return "Incident " + worse.incident() + " (" + worse.dedupKey() + ") is open already and got worse.";
        }
        return one instanceof Correlation.BeginRecovery over
                ? "Incident " + over.incident() + " (" + over.dedupKey()
                        + ") has been well long and often enough and goes on to recovering."
                : "A good reading counts towards the recovery of " + ((Correlation.CountGoodReading) one).incident()
                        + " (" + one.dedupKey() + ").";
    }
}
