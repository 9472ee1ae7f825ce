package org.standingorders.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.Measured;
import org.standingorders.flow.Input.Watched;
import org.standingorders.flow.Input.Watched.Trouble;
import org.standingorders.incident.ConditionEvent.Opened;
import org.standingorders.incident.ConditionEvent.Reoccurred;
import org.standingorders.incident.Open;
import org.standingorders.incident.Origin;
import org.standingorders.incident.Stamp;
import org.standingorders.incident.Status;
import org.standingorders.rule.Switch;

/**
 * What the service sees of itself is an incident, one for each concern; it ends by itself. No policy is asked whether it is
 * one, as with {@link Failing}; whom to tell, the policy says by the severity.
 */
final class Watching {
    private static final String OPENED_BY = "WATCHDOG";

    private final Rulebook rulebook;
    private final Opening opening;
    private final Escalating escalating;

    Watching(Rulebook rulebook, Escalating escalating) {
        this.rulebook = rulebook;
        this.escalating = escalating;
        opening = new Opening(escalating);
    }

    Outcome watched(Turn turn, Watched watched) {
        String key = watched.about().dedupKey(turn.situation().programId());
        Open known =
                turn.standing(key).flatMap(incident -> incident.as(Open.class)).orElse(null);
        Trouble trouble = watched.trouble();
        if (trouble == null) {
            end(turn, watched.about(), known);
        } else if (known == null) {
            opening.begin(turn, opened(turn, watched.about(), trouble));
        } else {
            follow(turn, known, trouble);
        }
        return turn.outcome();
    }

    private static void end(Turn turn, Concern about, @Nullable Open known) {
        if (known != null && known.status() != Status.RECOVERING) {
            turn.happen(known.id(), about.end(known, Stamp.service(turn.now())));
        }
    }

    /** The same words once more are no news. */
    private void follow(Turn turn, Open known, Trouble trouble) {
        Stamp stamp = Stamp.service(turn.now());
        Measured words = Measured.inWords(trouble.words());
        if (known.status() == Status.RECOVERING
                || !words.equals(known.card().origin().measured())) {
            turn.happen(known.id(), new Reoccurred(stamp, OPENED_BY, words, List.of()));
        }
        if (trouble.severity().worseThan(known.card().severity())) {
            boolean restarts = rulebook.house().on(Switch.RAISE_RESTARTS_TIERS, turn.now());
            turn.happen(known.id(), known.changeSeverity(trouble.severity(), trouble.words(), restarts, stamp));
            escalating.escalate(turn, known.id());
        }
    }

    private static Opened opened(Turn turn, Concern about, Trouble trouble) {
        String programId = turn.situation().programId();
        return new Opened(
                Stamp.service(turn.now()),
                turn.newIncident(),
                programId,
                about.type(),
                trouble.severity(),
                Origin.unseen(about.dedupKey(programId), OPENED_BY, about.trigger(), trouble.words()),
                turn.now(),
                false);
    }
}
