package org.standingorders.app.outbox;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.pg.AcknowledgementLinks;
import org.standingorders.adapter.pg.PgLetters;
import org.standingorders.decide.Plan;
import org.standingorders.desk.DecisionDesk;
import org.standingorders.desk.IncidentDesk;
import org.standingorders.desk.LinkDesk;
import org.standingorders.desk.NoticeDesk;
import org.standingorders.desk.Once;
import org.standingorders.desk.Scope;
import org.standingorders.flow.ApprovalRequest;
import org.standingorders.flow.Command;
import org.standingorders.flow.Decision;
import org.standingorders.flow.Request;
import org.standingorders.incident.Actor;
import org.standingorders.incident.Approval;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.incident.IncidentId;
import org.standingorders.notice.Notice;
import org.standingorders.notice.Question;

/** The links in notices; what they do goes through the lanes as any other acknowledgement. */
public final class Links implements LinkDesk {
    private static final String ROLE = "contact";

    private final AcknowledgementLinks signed;
    private final NoticeDesk notices;
    private final IncidentDesk incidents;
    private final DecisionDesk decisions;
    private final PgLetters letters;
    private final InstantSource clock;

    public Links(AcknowledgementLinks signed, NoticeDesk notices, Kept kept, InstantSource clock) {
        this.signed = signed;
        this.notices = notices;
        incidents = kept.incidents();
        decisions = kept.decisions();
        letters = kept.letters();
        this.clock = clock;
    }

    /** What the links lead to: incidents, what happened to them, and the decisions that made the plans that are asked about. */
    public record Kept(IncidentDesk incidents, DecisionDesk decisions, PgLetters letters) {}

    @Override
    public Future<Optional<Offer>> look(String token) {
        return signed.notice(token, clock.instant())
                .map(id -> notices.notice(id, Scope.ALL)
                        .compose(found -> found.map(sent -> offer(sent.notice()))
                                .orElseGet(() -> Future.succeededFuture(Optional.empty()))))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private Future<Optional<Offer>> offer(Notice notice) {
        return incidents
                .incident(notice.incident(), Scope.ALL)
                .compose(found -> found.map(incident -> offer(notice, incident))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private Future<Optional<Offer>> offer(Notice notice, Incident incident) {
        return incident.card()
                .response()
                .question(notice.id())
                .map(asked -> plan(asked).map(plan -> new Question(asked, plan.orElse(null))))
                .map(question -> question.map(one -> Optional.of(new Offer(notice, incident, one))))
                .orElseGet(() -> Future.succeededFuture(Optional.of(new Offer(notice, incident, null))));
    }

    /** As it was asked about, whatever is planned by now. */
    private Future<Optional<Plan>> plan(Approval asked) {
        return decisions
                .decision(asked.plan(), Scope.ALL)
                .map(found -> found.map(Decision::answer)
                        .filter(Plan.class::isInstance)
                        .map(Plan.class::cast));
    }

    @Override
    public Future<Optional<Whole>> whole(String token) {
        return look(token)
                .compose(found -> found.map(this::whole).orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private Future<Optional<Whole>> whole(Offer offer) {
        IncidentId id = offer.incident().id();
        Future<List<IncidentEvent>> events = letters.events(id);
        Future<List<NoticeDesk.Sent>> sent = notices.notices(id);
        return Future.all(events, sent).map(read -> Optional.of(new Whole(offer, events.result(), sent.result())));
    }

    @Override
    public Future<Optional<Offer>> acknowledge(String token) {
        return look(token)
                .compose(found -> found.filter(Offer::mayAcknowledge)
                        .map(offer -> acknowledged(offer.notice()))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    /** The notice's own idempotency key: it outlives the link, so that the link works once. */
    private Future<Optional<Offer>> acknowledged(Notice notice) {
        Once once = new Once("", "link of notice " + notice.id(), "");
        Actor person = new Actor(Objects.requireNonNull(notice.to()).name(), ROLE);
        Command.OnIncident command =
                new Command.OnIncident(person, notice.incident(), null, new Request.Acknowledge(null, null));
        return incidents.command(command, Scope.ALL, once).compose(done -> offer(notice));
    }

    @Override
    public Future<Optional<Offer>> answer(String token, @Nullable String denial) {
        return look(token)
                .compose(found -> found.flatMap(
                                offer -> request(offer, denial).map(request -> answered(offer.notice(), request)))
                        .orElseGet(() -> Future.succeededFuture(found)));
    }

    /** Empty when its own question is settled; whatever else is asked by now has a notice of its own. */
    private static Optional<Request> request(Offer offer, @Nullable String denial) {
        ApprovalRequest.Approver by =
                new ApprovalRequest.Approver(offer.notice().roles(), false, false);
        return Optional.ofNullable(offer.question())
                .map(Question::asked)
                .filter(Approval::pending)
                .map(asked -> denial == null
                        ? new ApprovalRequest.Grant(asked.id(), by, null)
                        : new ApprovalRequest.Deny(asked.id(), by, denial));
    }

    private Future<Optional<Offer>> answered(Notice notice, Request request) {
        Actor person = new Actor(Objects.requireNonNull(notice.to()).name(), ROLE);
        Once once = new Once("", "answer to notice " + notice.id(), "");
        return incidents
                .command(new Command.OnIncident(person, notice.incident(), null, request), Scope.ALL, once)
                .compose(done -> offer(notice));
    }
}
