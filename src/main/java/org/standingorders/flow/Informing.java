package org.standingorders.flow;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.standingorders.cadence.Bulletins;
import org.standingorders.cadence.Cadence;
import org.standingorders.cadence.CadenceQuestion;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.Incident;
import org.standingorders.incident.ResponseEvent.Informed;
import org.standingorders.incident.Stamp;
import org.standingorders.incident.Told;
import org.standingorders.notice.Occasion;
import org.standingorders.rule.Point;
import org.standingorders.rule.Ruling;

/** Keeps those informed whom an incident concerns: while it lasts, when it changes, and when it is over (DT-30). */
final class Informing {
    private final Cadence cadence;
    private final Telling telling;

    Informing(Cadence cadence, Telling telling) {
        this.cadence = cadence;
        this.telling = telling;
    }

    /** When those concerned are to be informed next; what is overdue stays so until it is done. */
    @Nullable
    Instant next(Turn turn, Incident incident, List<Told> told) {
        Instant due = incident.card().nextUpdateAt();
        return due != null && !due.isAfter(turn.now())
                ? due
                : cadence.inform(question(turn, incident, false).with(told))
                        .answer()
                        .next();
    }

    void passTime(Turn turn, Incident incident) {
        Instant due = incident.card().nextUpdateAt();
        if (due != null && !due.isAfter(turn.now())) {
            CadenceQuestion question = question(turn, incident, false);
            inform(turn, incident, question, cadence.inform(question));
        }
    }

    /** Follows what the turn has changed; an incident that it opened has told its first people already. */
    void follow(Turn turn) {
        turn.changed()
                .forEach(after ->
                        turn.situation().incident(after.id()).ifPresent(before -> follow(turn, before, after)));
    }

    private void follow(Turn turn, Incident before, Incident after) {
        boolean ended = before.status().open() && !after.status().open();
        boolean changed = after.status().open() && differ(before, after);
        if ((ended || changed) && !after.card().mutedAt(turn.now())) {
            CadenceQuestion question = question(turn, after, changed);
            Ruling<Bulletins> ruling = cadence.inform(question);
            if (!ruling.answer().toInform().isEmpty()) {
                inform(turn, after, question, ruling);
            }
        }
    }

    private static boolean differ(Incident before, Incident after) {
        return before.card().severity() != after.card().severity()
                || before.status().phase() != after.status().phase()
                || !Objects.equals(
                        before.card().origin().level(), after.card().origin().level());
    }

    private CadenceQuestion question(Turn turn, Incident incident, boolean changed) {
        return CadenceQuestion.about(incident, turn.now(), changed, telling.reaches(turn, cadence.roles()));
    }

    private void inform(Turn turn, Incident incident, CadenceQuestion question, Ruling<Bulletins> ruling) {
        Bulletins answer = ruling.answer();
        DecisionId decision = turn.newDecision();
        Asked asked = new Asked(question, incident.card().factIds(), ruling);
        turn.decided(decision, Point.ESCALATE, asked, List.of(incident.id()));
        Stamp stamp = Stamp.decided(decision, turn.now(), List.of());
        List<Told> informed = telling.tell(turn, incident.id(), decision, occasion(incident), answer.toInform());
        turn.happen(incident.id(), new Informed(stamp, informed, answer.next()));
    }

    private static Occasion occasion(Incident incident) {
        return incident.status().open() ? Occasion.UPDATE : Occasion.ALL_CLEAR;
    }
}
