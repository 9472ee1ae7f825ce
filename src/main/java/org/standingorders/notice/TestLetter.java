package org.standingorders.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.standingorders.contact.Channel;
import org.standingorders.incident.ConditionEvent;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.NoticeId;
import org.standingorders.incident.Origin;
import org.standingorders.incident.Stamp;
import org.standingorders.notice.Notice.Recipient;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;

/** A letter that tries whether a destination works: about an incident that is nowhere but in it. */
public final class TestLetter {
    private static final Words WORDS = new Words(
            "[test] {trigger}",
            "This is a test of the way to you. Nothing happened, and nothing is left for you to do.");

    private static final String RULE = "TEST";

    private TestLetter() {}

    /**
     * The letter.
     *
     * @param id of the letter and of what it is about
     * @param console where a reader finds the service
     */
    public static Letter to(Destination destination, UUID id, Instant now, String console) {
        Recipient reader = new Recipient("test", "whoever reads this", List.of(new Channel.Via(destination.id())));
        Incident incident = incident(destination, id, now);
        Notice notice = new Notice(
                new NoticeId(id),
                incident.id(),
                Occasion.TEST,
                reader,
                List.of(),
                List.of(),
                List.of(),
                null,
                now,
                false,
                null,
                null,
                WORDS);
        return new Letter(
                notice.id(), reader, List.of(new Letter.Item(notice, incident, List.of(), null, null, console)));
    }

    private static Incident incident(Destination destination, UUID id, Instant now) {
        Origin origin =
                Origin.unseen(RULE, RULE, "Test of the destination " + destination.name(), "an admin asked for it");
        return new ConditionEvent.Opened(
                        Stamp.service(now),
                        new IncidentId(id),
                        RULE,
                        IncidentType.MONITORING_BLIND,
                        Severity.LOW,
                        origin,
                        now,
                        false)
                .applyTo(null);
    }
}
