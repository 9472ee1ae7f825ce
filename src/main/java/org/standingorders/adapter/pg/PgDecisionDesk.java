package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.standingorders.desk.DecisionDesk;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Scope;
import org.standingorders.explain.CitedFact;
import org.standingorders.fact.FactId;
import org.standingorders.flow.Decision;
import org.standingorders.incident.DecisionId;

/** Shows the decision log and proves it. Safe for several threads. */
public final class PgDecisionDesk implements DecisionDesk {
    private final Database database;
    private final Seal seal;
    private final PgDecisions stored;
    private final HeadsFile file;
    private final Map<Scope, Future<LogCheck>> verifying = new ConcurrentHashMap<>();

    public PgDecisionDesk(Database database, Seal seal, HeadsFile file) {
        this.database = database;
        this.seal = seal;
        this.file = file;
        stored = new PgDecisions(database);
    }

    @Override
    public Future<Page<Decision>> decisions(DecisionFilter filter, PageRequest page) {
        return stored.decisions(filter, page);
    }

    @Override
    public Future<Optional<Decision>> decision(DecisionId id, Scope scope) {
        return stored.decision(id, scope);
    }

    @Override
    public Future<List<CitedFact>> cited(List<FactId> facts) {
        return CitedFacts.of(database, facts);
    }

    /** Whoever asks while a verification runs gets its answer. */
    @Override
    public Future<LogCheck> verify(Scope scope) {
        Promise<LogCheck> promise = Promise.promise();
        Future<LogCheck> running = verifying.putIfAbsent(scope, promise.future());
        if (running != null) {
            return running;
        }
        new LogVerification(database, seal, file, scope)
                .run()
                .onComplete(done -> verifying.remove(scope))
                .onComplete(promise);
        return promise.future();
    }
}
