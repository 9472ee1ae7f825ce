package org.standingorders.app;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.DecisionDesk.DecisionFilter;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Scope;
import org.standingorders.flow.Decision;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.IncidentId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code replay}: takes stored decisions again and prints what comes out otherwise; 1 when anything does. */
@Command(
        name = "replay",
        description = "Take stored decisions again, each from its stored question under its stored policy.")
final class Replay implements Callable<Integer> {
    private static final int PAGE = 100;

    @Parameters(
            paramLabel = "DECISION",
            arity = "0..*",
            description = "Ids of decisions (default: all that the options leave).")
    private List<UUID> ids = List.of();

    @Option(names = "--incident", paramLabel = "ID", description = "Only decisions about this incident.")
    private @Nullable UUID incident;

    @Option(names = "--from", paramLabel = "INSTANT", description = "Only from this on, such as 2026-01-10T14:30:00Z.")
    private @Nullable Instant from;

    @Option(names = "--to", paramLabel = "INSTANT", description = "Only before this.")
    private @Nullable Instant to;

    @Mixin
    private StoreFlags store = new StoreFlags();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        return Inspection.of(store.reader().readStore(), this::replayed);
    }

    private int replayed(Inspection stored) {
        PrintWriter out = spec.commandLine().getOut();
        Replaying replaying = new Replaying(stored.library(), out);
        if (ids.isEmpty()) {
            picked(stored, replaying);
        } else {
            ids.forEach(id -> replaying.take(known(stored, id)));
        }
        out.println(replaying.summary());
        return replaying.allIdentical() ? 0 : 1;
    }

    /** Page by page, newest first: a long log need not fit into memory. */
    private void picked(Inspection stored, Replaying replaying) {
        IncidentId about = incident == null ? null : new IncidentId(incident);
        DecisionFilter filter = new DecisionFilter(Scope.ALL, about, null, null, null, from, to);
        String cursor = null;
        do {
            Page<Decision> page = Waiting.on(stored.decisions().decisions(filter, new PageRequest(PAGE, cursor)));
            page.items().forEach(replaying::take);
            cursor = page.nextCursor();
        } while (cursor != null);
    }

    private static Decision known(Inspection stored, UUID id) {
        return Waiting.on(stored.decisions().decision(new DecisionId(id), Scope.ALL))
                .orElseThrow(() -> new CannotRun("There is no decision (" + id + ").", null));
    }
}
