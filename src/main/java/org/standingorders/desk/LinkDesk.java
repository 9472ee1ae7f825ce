package org.standingorders.desk;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.NoticeDesk.Sent;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.notice.Notice;
import org.standingorders.notice.Question;

/** Lets whoever reads a notice acknowledge its incident by the link in it, without a key. */
public interface LinkDesk {

    /** What the link is for; changes nothing, as programs that check mails follow links. Empty when it does not work. */
    Future<Optional<Offer>> look(String token);

    /** The same, with all that can be read of the incident; changes nothing either. */
    Future<Optional<Whole>> whole(String token);

    /**
     * Acknowledges as the person who was told; once, however often it is asked. What cannot be acknowledged any more stays as
     * it is. Empty also when the notice alarmed nobody: then it gives no word in the matter.
     */
    Future<Optional<Offer>> acknowledge(String token);

    /**
     * Answers the question that the notice asks, as the person who was told; racing answers settle once.
     *
     * @param denial why not; null = yes
     */
    Future<Optional<Offer>> answer(String token, @Nullable String denial);

    /**
     * A notice and its incident as it stands.
     *
     * @param question that the notice asks, however it stands by now; null where it asks none
     */
    record Offer(Notice notice, Incident incident, @Nullable Question question) {
        /** Only who is alarmed has something to acknowledge. */
        public boolean mayAcknowledge() {
            return notice.occasion().endsWithTheAlarm();
        }
    }

    /**
     * What a reader without a key may see of an incident they were told of.
     *
     * @param newestFirst the newest events, at most 200
     * @param notices all of them, oldest first
     */
    record Whole(Offer offer, List<IncidentEvent> newestFirst, List<Sent> notices) {
        public Whole {
            newestFirst = List.copyOf(newestFirst);
            notices = List.copyOf(notices);
        }
    }
}
