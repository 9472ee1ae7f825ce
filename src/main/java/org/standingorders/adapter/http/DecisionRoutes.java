package org.standingorders.adapter.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.http.form.Forms;
import org.standingorders.adapter.http.form.Scenes;
import org.standingorders.adapter.http.server.Body;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.Fault;
import org.standingorders.adapter.http.server.Problem;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.adapter.http.server.Query;
import org.standingorders.adapter.http.server.Refused;
import org.standingorders.adapter.http.server.Reply;
import org.standingorders.adapter.http.view.DecisionView;
import org.standingorders.adapter.http.view.Lists;
import org.standingorders.desk.DecisionDesk;
import org.standingorders.desk.DecisionDesk.DecisionFilter;
import org.standingorders.desk.Workbench;
import org.standingorders.explain.Explanation;
import org.standingorders.explain.WhyNot;
import org.standingorders.fact.FactId;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.IncidentId;
import org.standingorders.rule.Point;
import org.standingorders.rule.PolicyDigest;
import org.standingorders.rule.Strategy;

/** Decisions: which, why, and what would have been. */
final class DecisionRoutes {
    private static final String UNKNOWN = "There is no decision with this id.";
    private static final String UNKNOWN_INCIDENT = "There is no incident with this id.";
    private static final String WHO =
            "Say what is meant, and one thing only: recipient=, a person's ref, a contact role or a tier; or strategy=.";
    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT_OF_TRIED_FACTS = 0x9000_0000_0000_0000L;

    private final DecisionDesk desk;
    private final Workbench bench;

    DecisionRoutes(DecisionDesk desk, Workbench bench) {
        this.desk = desk;
        this.bench = bench;
    }

    Future<Reply> list(Call call) {
        Query query = call.query("incident_id", "point", "row", "policy", "from", "to", "limit", "cursor");
        DecisionFilter filter = new DecisionFilter(
                call.scope(),
                query.parsed("incident_id", DecisionRoutes::incident, "the id of an incident"),
                query.choice("point", Arrays.asList(Point.values())),
                query.text("row"),
                query.text("policy"),
                query.instant("from"),
                query.instant("to"));
        return call.written(desk.decisions(filter, query.page()), page -> Lists.page(page, DecisionView::of));
    }

    static @Nullable IncidentId incident(String text) {
        try {
            return new IncidentId(UUID.fromString(text));
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    Future<Reply> one(Call call) {
        call.query();
        return desk.decision(id(call), call.scope())
                .map(found -> Reply.ok(DecisionView.of(found.orElseThrow(DecisionRoutes::unknown))));
    }

    /** JSON, or the text of a terminal where that is asked for. */
    Future<Reply> explain(Call call) {
        call.query();
        String accepted = call.header(HttpHeaders.ACCEPT);
        boolean text = accepted != null && accepted.startsWith("text/plain");
        return bench.explain(id(call), call.scope())
                .map(found -> found.orElseThrow(DecisionRoutes::unknown))
                .map(explanation -> text ? text(explanation) : Reply.ok(DecisionView.of(explanation)));
    }

    /** Why an incident told somebody or came to a strategy, or did not. */
    Future<Reply> whyNot(Call call) {
        Query query = call.query("recipient", "strategy", "at");
        IncidentId incident = new IncidentId(call.id());
        String recipient = query.text("recipient");
        Strategy strategy = query.choice("strategy", Arrays.asList(Strategy.values()));
        Instant at = Objects.requireNonNullElse(query.instant("at"), call.at());
        if (strategy != null && recipient == null) {
            return bench.whyNot(incident, call.scope(), strategy, at)
                    .map(found -> Reply.ok(DecisionView.of(found.orElseThrow(DecisionRoutes::unknownIncident), at)));
        }
        return bench.whyNot(incident, call.scope(), Objects.requireNonNullElse(recipient, ""), at)
                .map(found -> {
                    WhyNot answer = found.orElseThrow(DecisionRoutes::unknownIncident);
                    if (recipient == null || strategy != null) {
                        throw new Refused(ProblemType.MALFORMED_REQUEST, WHO);
                    }
                    return Reply.ok(DecisionView.of(answer, at));
                });
    }

    private static Refused unknownIncident() {
        return new Refused(ProblemType.NOT_FOUND, UNKNOWN_INCIDENT);
    }

    private static Reply text(Explanation explanation) {
        return Reply.text("text/plain; charset=utf-8", explanation.text());
    }

    Future<Reply> replay(Call call) {
        call.form(Forms.Nothing.class);
        return bench.replay(id(call), call.scope())
                .map(found -> found.orElseThrow(DecisionRoutes::unknown))
                .map(replayed -> Reply.ok(new Body()
                        .put("identical", replayed.identical())
                        .put("outcome", replayed.again().answer())));
    }

    Future<Reply> evaluate(Call call) {
        call.query();
        AtomicLong count = new AtomicLong();
        Scenes.Asked asked = Call.decoded(Scenes.read(
                call.body(),
                call.at(),
                () -> new FactId(new UUID(VERSION_7, VARIANT_OF_TRIED_FACTS | count.incrementAndGet()))));
        return call.written(
                bench.evaluate(asked.scene(), policy(asked.policy()))
                        .map(found -> found.orElseThrow(DecisionRoutes::unknownPolicy)),
                evaluated -> Reply.ok(DecisionView.of(asked.scene().now(), evaluated)));
    }

    private static @Nullable PolicyDigest policy(@Nullable String text) {
        if (text == null || text.equals("active")) {
            return null;
        }
        if (!PolicyDigest.isDigest(text)) {
            throw unknownPolicy();
        }
        return new PolicyDigest(text);
    }

    private static Refused unknownPolicy() {
        String message = "policy must be (active) or the digest of a stored version.";
        return new Refused(
                Problem.of(ProblemType.RULE_BROKEN, message).because(Fault.at("/policy", "UNKNOWN_VALUE", message)));
    }

    Future<Reply> verify(Call call) {
        call.query();
        return desk.verify(call.scope()).map(check -> Reply.ok(DecisionView.of(check)));
    }

    private static DecisionId id(Call call) {
        return new DecisionId(call.id());
    }

    private static Refused unknown() {
        return new Refused(ProblemType.NOT_FOUND, UNKNOWN);
    }
}
