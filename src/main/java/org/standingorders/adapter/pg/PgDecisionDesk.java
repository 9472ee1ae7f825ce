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

/** Shows the decision log and proves it. Safe for several threads. */
public final class PgDecisionDesk implements DecisionDesk {
    private final Database database;
    private final Seal seal;
    private final PgDecisions stored;
    private final AtomicReference<@Nullable Future<LogCheck>> verifying = new AtomicReference<>();

    public PgDecisionDesk(Database database, Seal seal) {
        this.database = database;
        this.seal = seal;
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
}
