package org.standingorders.testkit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.Channel;
import org.standingorders.incident.Approval;
import org.standingorders.incident.Incident;
import org.standingorders.incident.NoticeId;
import org.standingorders.notice.Letter;
import org.standingorders.notice.Notice;
import org.standingorders.notice.Notice.Recipient;
import org.standingorders.notice.Occasion;
import org.standingorders.notice.Words;
import org.standingorders.rule.Role;

/** Letters of which a test says only what matters. */
public final class Letters {
    private static final NoticeId ID = new NoticeId(new UUID(0x7000, 0x8000_0000_0000_0077L));
    private static final Recipient MALLORY =
            new Recipient("p-17", "Dr. Mallory", List.of(new Channel.Email("mallory@hospital.example")));

    /** As DT-36 is shipped. */
    private static final Words WORDS = new Words(
            "[{severity}] {trigger}", "You are told as {roles}{late}. Please acknowledge if you take this incident.");

    private Letters() {}

    public static Letter escalation() {
        return escalation("Database primary is not healthy");
    }

    /** About an incident with this trigger. */
    public static Letter escalation(String trigger) {
        return letter(trigger, WORDS);
    }

    /** About a database that is not healthy, in these words; null = in the service's own. */
    public static Letter worded(@Nullable Words words) {
        return letter("Database primary is not healthy", words);
    }

    /** Several notices at once. */
    public static Letter bundle(List<Letter.Item> items) {
        return new Letter(ID, MALLORY, items);
    }

    /** A notice of this incident from when it was detected, which can be acknowledged. */
    public static Letter.Item item(Incident incident, Occasion occasion, String... changes) {
        return item(incident, occasion, incident.card().times().detectedAt(), changes);
    }

    public static Letter.Item item(Incident incident, Occasion occasion, Instant at, String... changes) {
        String address = "https://standing.example/v1/incidents/" + incident.id();
        Notice notice = notice(ID, incident, occasion, WORDS, at);
        return new Letter.Item(notice, incident, List.of(changes), address, null, address);
    }

    /** What asks a question about the incident. */
    public static Notice question(Incident incident, Approval asked) {
        return notice(asked.notices().get(0), incident, Occasion.APPROVAL, null);
    }

    private static Letter letter(String trigger, @Nullable Words words) {
        Incident incident = Incidents.critical(trigger);
        Notice notice = notice(ID, incident, Occasion.ESCALATION, words);
        String address = "https://standing.example/v1/incidents/" + incident.id();
        return bundle(List.of(new Letter.Item(notice, incident, List.of(), address, null, address)));
    }

    private static Notice notice(NoticeId id, Incident incident, Occasion occasion, @Nullable Words words) {
        return notice(id, incident, occasion, words, incident.card().times().detectedAt());
    }

    private static Notice notice(NoticeId id, Incident incident, Occasion occasion, @Nullable Words words, Instant at) {
        return new Notice(
                id,
                incident.id(),
                occasion,
                MALLORY,
                List.of(new Role("on_call_admin")),
                List.of("immediate"),
                List.of("DT-05/X1"),
                null,
                at,
                false,
                null,
                null,
                words);
    }
}
