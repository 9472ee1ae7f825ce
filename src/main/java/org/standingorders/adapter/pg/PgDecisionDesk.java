package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.DecisionDesk;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Scope;
import org.standingorders.flow.Decision;
import org.standingorders.incident.DecisionId;
import org.standingorders.wire.Json;

/** Shows the decision log and proves it. Safe for several threads. */
public final class PgDecisionDesk implements DecisionDesk {
    private static final String BY_ID = "SELECT d.body FROM decisions d WHERE d.decision_id = ?";

    private final Database database;
    private final Seal seal;
    private final Listing<Decision> decisions;
    private final AtomicReference<@Nullable Future<LogCheck>> verifying = new AtomicReference<>();

    public PgDecisionDesk(Database database, Seal seal) {
        this.database = database;
        this.seal = seal;
        decisions = new Listing<>(
                database,
                Order.of("decisions", SortKey.time("at"), SortKey.id("decision_id")),
                "decisions",
                "at, decision_id, program_no, point, policy_no, body",
                row -> decision(row.getBuffer("body").getBytes()));
    }

    @Override
    public Future<Page<Decision>> decisions(DecisionFilter filter, PageRequest page) {
        Conditions within = new Conditions()
                .and("at >= ?", filter.from())
                .and("at < ?", filter.to())
                .and(
                        "incidents @> ARRAY[?::uuid]",
                        filter.incident() == null ? null : filter.incident().value())
                .and("rules @> ARRAY[?::text]", filter.row());
        Conditions passing = new Conditions()
                .in(new Programs(filter.scope(), null))
                .and("point = ?", filter.point() == null ? null : filter.point().toString())
                .and("policy_no = (SELECT v.policy_no FROM policies v WHERE v.digest = ?)", filter.policy());
        return decisions.page(within, passing, page);
    }

    @Override
    public Future<Optional<Decision>> decision(DecisionId id, Scope scope) {
        return new Query(BY_ID, id.value())
                .ask(database)
                .map(rows -> Rows.list(rows, row -> decision(Rows.bytes(row, "body"))).stream()
                        .filter(decision -> scope.covers(decision.programId()))
                        .findFirst());
    }

    /** Whoever asks while a verification runs gets its answer. */
    @Override
    public Future<LogCheck> verify() {
        Future<LogCheck> running = verifying.get();
        if (running != null && !running.isComplete()) {
            return running;
        }
        Future<LogCheck> started = new LogVerification(database, seal).run();
        verifying.set(started);
        return started;
    }

    private static Decision decision(byte[] body) {
        return Json.read(body, Decision.class);
    }
}
