package org.standingorders.adapter.http;

import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.testkit.Readings.backup;
import static org.standingorders.testkit.Readings.corrupt;

import io.vertx.core.Future;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.decide.Plan;
import org.standingorders.desk.LinkDesk;
import org.standingorders.desk.NoticeDesk;
import org.standingorders.desk.NoticeDesk.Sent;
import org.standingorders.flow.ApprovalRequest;
import org.standingorders.flow.ApprovalRequest.Approver;
import org.standingorders.incident.Actor;
import org.standingorders.incident.Approval;
import org.standingorders.incident.ApprovalId;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.incident.Response;
import org.standingorders.incident.ResponseEvent.Acknowledged;
import org.standingorders.incident.ResponseEvent.Noted;
import org.standingorders.incident.Stamp;
import org.standingorders.notice.Notice;
import org.standingorders.notice.Question;
import org.standingorders.rule.Role;
import org.standingorders.testkit.Incidents;
import org.standingorders.testkit.Letters;
import org.standingorders.testkit.Story;

/** One link, for an incident whose monitor writes markup. */
final class MemoryLinks implements LinkDesk {
    static final String TOKEN = "genuine";
    static final String QUESTION = "question";

    private final Notice notice = Letters.escalation().items().get(0).notice();
    private Incident incident = Incidents.critical("<b>Database</b> primary is not healthy");

    private final Story story = Story.begin().posts(backup("nightly", "2026-01-10T13:50:00Z"), corrupt());
    private final Plan plan = Objects.requireNonNull(
                    story.the(DATABASE_FAILURE).card().response().plan())
            .answer();
    private final ApprovalId asked = pending(story);

    private static ApprovalId pending(Story story) {
        return story.the(DATABASE_FAILURE)
                .card()
                .response()
                .pending()
                .orElseThrow()
                .id();
    }

    @Override
    public Future<Optional<Offer>> look(String token) {
        if (token.equals(QUESTION)) {
            return Future.succeededFuture(Optional.of(question(story.the(DATABASE_FAILURE))));
        }
        return Future.succeededFuture(
                token.equals(TOKEN) ? Optional.of(new Offer(notice, incident, null)) : Optional.empty());
    }

    private Offer question(Incident about) {
        Response response = about.card().response();
        Approval own = Stream.concat(response.answered().stream(), Stream.ofNullable(response.approval()))
                .filter(one -> one.id().equals(asked))
                .findFirst()
                .orElseThrow();
        return new Offer(Letters.question(about, own), about, new Question(own, plan));
    }

    @Override
    public Future<Optional<Whole>> whole(String token) {
        IncidentEvent opened = new Noted(Stamp.by(new Actor("<i>Anna</i>", "responder"), Incidents.T0), "looks at it");
        Sent sent = new Sent(notice, "default", NoticeDesk.State.DEAD, Incidents.T0, List.of(), List.of());
        return look(token).map(found -> found.map(offer -> new Whole(offer, List.of(opened), List.of(sent))));
    }

    @Override
    public Future<Optional<Offer>> acknowledge(String token) {
        if (token.equals(TOKEN)) {
            Stamp stamp = Stamp.by(new Actor("Dr. Mallory", "contact"), Incidents.T0);
            incident = Incidents.after(incident, new Acknowledged(stamp, null, null));
        }
        return look(token);
    }

    @Override
    public Future<Optional<Offer>> answer(String token, @Nullable String denial) {
        Approver director = new Approver(List.of(new Role("program_director")), false, false);
        story.asks(
                DATABASE_FAILURE,
                denial == null
                        ? new ApprovalRequest.Grant(asked, director, null)
                        : new ApprovalRequest.Deny(asked, director, denial));
        return look(token);
    }
}
