package org.standingorders.flow;

import org.standingorders.incident.Incident;
import org.standingorders.incident.NoticeEvent;
import org.standingorders.incident.Stamp;
import org.standingorders.notice.Fate;
import org.standingorders.notice.Notice;
import org.standingorders.notice.Notice.Recipient;
import org.standingorders.notice.Occasion;

/** Records what became of a notice, and has somebody else told when it did not arrive (A26). */
final class Receiving {
    private final Escalating escalating;

    Receiving(Escalating escalating) {
        this.escalating = escalating;
    }

    Outcome fated(Turn turn, Notice notice, Fate fate) {
        turn.incident(notice.incident()).ifPresent(incident -> {
            turn.happen(incident.id(), event(notice, fate, Stamp.aside(turn.now())));
            if (fate.undelivered() && notice.occasion() == Occasion.ESCALATION && alarming(turn, incident)) {
                escalating.instead(turn, incident.id(), notice);
            }
        });
        return turn.outcome();
    }

    private static boolean alarming(Turn turn, Incident incident) {
        return incident.status().open() && !incident.card().acknowledgedAt(turn.now());
    }

    private static NoticeEvent event(Notice notice, Fate fate, Stamp stamp) {
        Recipient to = notice.to();
        String person = to == null ? "nobody" : to.name();
        return switch (fate) {
            case DELIVERED -> new NoticeEvent.Delivered(stamp, notice.id(), person, notice.roles());
            case FAILING -> new NoticeEvent.Failing(stamp, notice.id(), person, notice.roles());
            case DEAD -> new NoticeEvent.Undelivered(stamp, notice.id(), person, notice.roles());
            case EXPIRED -> new NoticeEvent.Expired(stamp, notice.id(), person, notice.roles());
            case RESENT -> new NoticeEvent.Resent(stamp, notice.id(), person, notice.roles());
            case WITHDRAWN -> new NoticeEvent.Withdrawn(stamp, notice.id(), person, notice.roles());
        };
    }
}
