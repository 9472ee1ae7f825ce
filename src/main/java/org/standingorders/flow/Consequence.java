package org.standingorders.flow;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.correlate.Correlation;
import org.standingorders.detect.Detected;
import org.standingorders.detect.Detection;
import org.standingorders.detect.GoodReading;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Level;
import org.standingorders.incident.ConditionEvent.ClearReadingSeen;
import org.standingorders.incident.ConditionEvent.RecoveryBegan;
import org.standingorders.incident.ConditionEvent.Reoccurred;
import org.standingorders.incident.ConditionEvent.Worsened;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Origin;
import org.standingorders.incident.OutcomeEvent.Reopened;
import org.standingorders.incident.Stamp;

/** What one correlation does to its incident. */
record Consequence(Turn turn, DecisionId decision, Opening opening) {

    /** The incident that the correlation opened or changed; empty when it is none yet. */
    Optional<IncidentId> of(Correlation one, @Nullable Detection detection, Detected detected) {
        Suspicions before = turn.suspicions();
        if (one instanceof Correlation.Await) {
            Suspicion.after(seen(detection), turn).ifPresent(next -> turn.suspect(before.with(next, turn.now())));
            return Optional.empty();
        }
        Optional<IncidentId> touched =
                one instanceof Correlation.Forget ? Optional.empty() : Optional.of(incident(one, detection, detected));
        turn.suspect(before.without(one.dedupKey()));
        return touched;
    }

    private IncidentId incident(Correlation one, @Nullable Detection detection, Detected detected) {
        if (one instanceof Correlation.OpenNew fresh) {
            return opening.open(turn, seen(detection), decision, fresh.recurrenceOf());
        }
        if (one instanceof Correlation.Reoccur again) {
            return happen(again.incident(), reoccurred(one, again.incident(), seen(detection)));
        }
        if (one instanceof Correlation.Reopen back) {
            return reopened(back, seen(detection));
        }
        if (one instanceof Correlation.Worsen worse) {
            happen(worse.incident(), worsened(worse, seen(detection)));
            opening.tell(turn, worse.incident());
            return worse.incident();
        }
        return one instanceof Correlation.BeginRecovery over
                ? happen(over.incident(), new RecoveryBegan(stamp(Detecting.facts(detected))))
                : counted((Correlation.CountGoodReading) one, detected);
    }

    /** Whoever had acknowledged must do so again, and the tiers count anew, as when a person reopens it. */
    private IncidentId reopened(Correlation.Reopen back, Detection again) {
        happen(back.incident(), new Reopened(stamp(again.factIds()), "seen again within the re-open window"));
        happen(back.incident(), reoccurred(back, back.incident(), again));
        opening.tell(turn, back.incident());
        return back.incident();
    }

    private IncidentId counted(Correlation.CountGoodReading one, Detected detected) {
        GoodReading good = good(one, detected);
        Instant until = turn.arrived().map(Fact::freshUntil).orElse(null);
        return happen(
                one.incident(),
                new ClearReadingSeen(stamp(good.factIds()), good.on(), until, duplicate(one, one.incident())));
    }

    /** The key of the duplicate that it is about; null where it is about the incident itself. */
    private @Nullable String duplicate(Correlation one, IncidentId id) {
        Origin own = turn.incident(id).orElseThrow().card().origin();
        return own.dedupKey().equals(one.dedupKey()) ? null : one.dedupKey();
    }

    private Reoccurred reoccurred(Correlation one, IncidentId id, Detection again) {
        return new Reoccurred(
                stamp(again.factIds()), again.row(), again.measured(), again.seenOn(), duplicate(one, id));
    }

    private Worsened worsened(Correlation.Worsen one, Detection detection) {
        Level level = Objects.requireNonNull(detection.level(), "only a defense level can worsen");
        return new Worsened(
                stamp(detection.factIds()), level, detection.trigger(), reoccurred(one, one.incident(), detection));
    }

    private IncidentId happen(IncidentId id, IncidentEvent event) {
        turn.happen(id, event);
        return id;
    }

    private Stamp stamp(List<FactId> facts) {
        return Stamp.decided(decision, turn.now(), facts);
    }

    private static Detection seen(@Nullable Detection detection) {
        return Objects.requireNonNull(detection, "the correlation's dedup key is one of a detection");
    }

    private static GoodReading good(Correlation one, Detected detected) {
        return detected.goodReadings().stream()
                .filter(reading -> reading.dedupKey().equals(one.dedupKey()))
                .findFirst()
                .orElseThrow();
    }
}
