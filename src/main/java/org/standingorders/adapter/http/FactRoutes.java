package org.standingorders.adapter.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.http.form.CloudEvents;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.adapter.http.server.Query;
import org.standingorders.adapter.http.server.Refused;
import org.standingorders.adapter.http.server.Reply;
import org.standingorders.adapter.http.view.FactView;
import org.standingorders.adapter.http.view.Lists;
import org.standingorders.adapter.http.view.ReceiptView;
import org.standingorders.desk.FactDesk;
import org.standingorders.desk.FactDesk.FactFilter;
import org.standingorders.desk.Intake;
import org.standingorders.desk.PageRequest;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.FactProblem;
import org.standingorders.fact.FactSchema;
import org.standingorders.wire.Decoded;
import org.standingorders.wire.FactJson;
import org.standingorders.wire.Json;
import org.standingorders.wire.Reception;

/** Facts in, and what stands. */
final class FactRoutes {
    private static final int USUAL_HEARTBEAT_SECONDS = 60;
    /** They are all locked until the last fact is decided. */
    private static final int MOST_PROGRAMS = 64;

    private final Intake intake;
    private final FactDesk desk;
    private final Supplier<FactId> ids;

    FactRoutes(Intake intake, FactDesk desk, Supplier<UUID> ids) {
        this.intake = intake;
        this.desk = desk;
        this.ids = () -> new FactId(ids.get());
    }

    Future<Reply> post(Call call) {
        call.query();
        Reception reception = new Reception(call.at(), ids, null);
        return receive(call, Call.decoded(decode(call, reception).then(FactRoutes::ofFewPrograms)));
    }

    private static Decoded<List<Fact>> ofFewPrograms(List<Fact> facts) {
        long programs = facts.stream().map(Fact::programId).distinct().count();
        return programs <= MOST_PROGRAMS
                ? Decoded.of(facts)
                : Decoded.refused(List.of(new FactProblem(
                        "",
                        FactProblem.Code.TOO_LARGE,
                        "A batch (" + programs + " programs) must concern at most " + MOST_PROGRAMS + " programs.")));
    }

    private static Decoded<List<Fact>> decode(Call call, Reception reception) {
        String type = Objects.requireNonNullElse(call.header(HttpHeaders.CONTENT_TYPE), "");
        if (type.regionMatches(true, 0, "application/cloudevents", 0, "application/cloudevents".length())) {
            return CloudEvents.structured(call.body(), reception);
        }
        return CloudEvents.isBinary(call.request().headers())
                ? CloudEvents.binary(call.request().headers(), call.body(), reception)
                : FactJson.decode(call.body(), reception).then(FactRoutes::withOwnIds);
    }

    private static Decoded<List<Fact>> withOwnIds(List<Fact> facts) {
        List<FactProblem> problems = IntStream.range(0, facts.size())
                .filter(i -> facts.get(i).id().isDerived())
                .mapToObj(
                        i -> new FactProblem(
                                (facts.size() == 1 ? "" : "/" + i) + "/fact_id",
                                FactProblem.Code.UNKNOWN_VALUE,
                                "fact_id must not be one of the ids that the service gives to alerts and events. Maybe use a UUID of version 7."))
                .toList();
        return problems.isEmpty() ? Decoded.of(facts) : Decoded.refused(problems);
    }

    private Future<Reply> receive(Call call, List<Fact> facts) {
        if (!call.scope().programs().isEmpty()) {
            Scopes.demand(call, facts.stream().map(Fact::programId).toList(), i -> "/" + i + "/program_id");
        }
        return intake.receive(facts, call.once()).map(ReceiptView::reply);
    }

    /** The source is alive; with the body of a heartbeat fact, or with none. */
    Future<Reply> heartbeat(Call call) {
        call.query();
        Map<String, @Nullable Object> fact = new LinkedHashMap<>();
        fact.put("interval_s", (long) USUAL_HEARTBEAT_SECONDS);
        fact.put("healthy", true);
        if (call.body().length > 0) {
            Call.decoded(Json.tree(call.body()).then(FactRoutes::members))
                    .forEach((name, value) -> fact.put((String) name, value));
        }
        fact.put("fact_type", "monitor_heartbeat");
        fact.put("source", call.parameter(0));
        return receive(
                call,
                Call.decoded(FactJson.decodeTree(fact, new Reception(call.at(), ids, null))
                        .then(FactRoutes::withOwnIds)));
    }

    private static Decoded<Map<?, ?>> members(Object tree) {
        return tree instanceof Map<?, ?> members
                ? Decoded.of(members)
                : Decoded.refused(List.of(new FactProblem(
                        "",
                        FactProblem.Code.WRONG_TYPE,
                        "A heartbeat must be a JSON object, or have no body at all.")));
    }

    Future<Reply> list(Call call) {
        Query query =
                call.query("fact_type", "program_id", "key", "source", "quarantined", "from", "to", "limit", "cursor");
        FactFilter filter = new FactFilter(
                call.scope(),
                query.text("program_id"),
                query.choice(
                        "fact_type",
                        FactSchema.all().stream().map(FactSchema::factType).toList()),
                query.text("key"),
                query.text("source"),
                query.instant("from"),
                query.instant("to"));
        return Boolean.TRUE.equals(query.flag("quarantined"))
                ? desk.quarantined(filter, query.page()).map(page -> Lists.page(page, FactView::of))
                : desk.facts(filter, query.page()).map(page -> Lists.page(page, fact -> fact));
    }

    Future<Reply> one(Call call) {
        call.query();
        return desk.fact(new FactId(call.id()), call.scope())
                .map(found -> found.map(fact -> Reply.json(200, Json.write(fact)))
                        .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND, "There is no fact with this id.")));
    }

    Future<Reply> situation(Call call) {
        Query query = call.query("program_id", "limit", "cursor");
        String program = Objects.requireNonNullElse(query.text("program_id"), Fact.DEFAULT_PROGRAM);
        if (!call.scope().covers(program)) {
            throw new Refused(ProblemType.NOT_FOUND, "There is no such program for this key.");
        }
        return desk.situation(program, query.page(PageRequest.MAX_LIMIT))
                .map(standing -> Reply.ok(FactView.of(standing)));
    }
}
