package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import java.util.Optional;
import org.standingorders.desk.DecisionDesk.DecisionFilter;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Scope;
import org.standingorders.flow.Decision;
import org.standingorders.incident.DecisionId;
import org.standingorders.wire.Json;

/** The stored decisions. Safe for several threads. */
public final class PgDecisions {
    private static final String BY_ID = "SELECT d.body FROM decisions d WHERE d.decision_id = ?";

    private final Database database;
    private final Listing<Decision> decisions;

    public PgDecisions(Database database) {
        this.database = database;
        decisions = new Listing<>(
                database,
                Order.of("decisions", SortKey.time("at"), SortKey.id("decision_id")),
                "decisions",
                "at, decision_id, program_no, point, policy_no, body",
                row -> decision(row.getBuffer("body").getBytes()));
    }

    /** Newest first. */
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

    public Future<Optional<Decision>> decision(DecisionId id, Scope scope) {
        return new Query(BY_ID, id.value())
                .ask(database)
                .map(rows -> Rows.list(rows, row -> decision(Rows.bytes(row, "body"))).stream()
                        .filter(decision -> scope.covers(decision.programId()))
                        .findFirst());
    }

    private static Decision decision(byte[] body) {
        return Json.read(body, Decision.class);
    }
}
