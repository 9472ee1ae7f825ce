package org.standingorders.adapter.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.util.UUID;
import java.util.function.Supplier;
import org.standingorders.adapter.http.server.ApiServer;
import org.standingorders.desk.ContactDesk;
import org.standingorders.desk.DecisionDesk;
import org.standingorders.desk.DestinationDesk;
import org.standingorders.desk.ExecutorDesk;
import org.standingorders.desk.FactDesk;
import org.standingorders.desk.HealthDesk;
import org.standingorders.desk.IncidentDesk;
import org.standingorders.desk.Intake;
import org.standingorders.desk.KeyDesk;
import org.standingorders.desk.LinkDesk;
import org.standingorders.desk.NoticeDesk;
import org.standingorders.desk.PolicyDesk;
import org.standingorders.desk.ResponseDesk;
import org.standingorders.desk.SignalIntake;
import org.standingorders.desk.Tryout;
import org.standingorders.desk.Workbench;
import org.standingorders.flow.Playbook;

/**
 * The HTTP API over a desk. One for the whole process; {@link #server} gives as many servers as there are event loops to
 * listen on one port.
 */
public final class HttpApi {
    private final ApiServer api;

    public HttpApi(Desks desks, Surroundings surroundings) {
        api = new ApiServer(Routes.of(groups(desks, surroundings)), desks.keys(), surroundings.server());
    }

    private static Groups groups(Desks desks, Surroundings around) {
        Telling telling = desks.telling();
        SilencePreview silences = new SilencePreview(desks.policies(), desks.incidents());
        return new Groups(
                new FactRoutes(desks.intake(), desks.facts(), around.ids()),
                new SignalRoutes(desks.signals(), desks.facts(), around.server().meters()),
                new IncidentRoutes(desks.incidents(), telling.notices()),
                new CommandRoutes(desks.incidents()),
                responding(desks, around),
                new DecisionRoutes(desks.decisions(), desks.bench()),
                new PolicyRoutes(desks.policies(), silences),
                new DraftRoutes(desks.policies(), silences),
                new KeyRoutes(desks.keys()),
                new ContactRoutes(telling.contacts()),
                destinations(telling, around),
                new NoticeRoutes(telling.notices()),
                new LinkRoutes(telling.links()),
                new OperationsRoutes(desks.health(), around.metrics()),
                new PageRoutes());
    }

    private static ResponseGroups responding(Desks desks, Surroundings surroundings) {
        CommandRoutes commands = new CommandRoutes(desks.incidents());
        NoticeDesk notices = desks.telling().notices();
        Acting acting = desks.acting();
        return new ResponseGroups(
                new ResponseRoutes(commands, surroundings.ids()),
                new ChecklistRoutes(commands, desks.incidents(), notices, acting.playbook()),
                new ApprovalRoutes(acting.responses(), desks.incidents(), desks.keys()),
                new ExecutionRoutes(acting.responses(), desks.incidents(), acting.executors()),
                new ApprovalLinkRoutes(desks.telling().links()));
    }

    private static DestinationRoutes destinations(Telling telling, Surroundings around) {
        return new DestinationRoutes(telling.destinations(), telling.tryout(), around.ids(), around.secrets());
    }

    /** All that can be asked. */
    public record Desks(
            Intake intake,
            SignalIntake signals,
            FactDesk facts,
            IncidentDesk incidents,
            DecisionDesk decisions,
            PolicyDesk policies,
            KeyDesk keys,
            Telling telling,
            Acting acting,
            Workbench bench,
            HealthDesk health) {}

    /** What is asked and done in responses, by which executors, and what responses are measured by. */
    public record Acting(ResponseDesk responses, ExecutorDesk executors, Supplier<Future<Playbook>> playbook) {}

    /** Whom people are told by, how, and what became of it. */
    public record Telling(
            ContactDesk contacts, DestinationDesk destinations, Tryout tryout, NoticeDesk notices, LinkDesk links) {}

    /**
     * What the shell lends.
     *
     * @param ids new ids for facts that come without one (UUIDv7)
     * @param secrets new ones that sign webhooks
     * @param metrics all metrics in Prometheus' text form
     */
    public record Surroundings(
            ApiServer.Surroundings server, Supplier<UUID> ids, Supplier<String> secrets, Supplier<String> metrics) {}

    /** A server that listens nowhere yet; the options say where, the limits are ours. */
    public HttpServer server(HttpServerOptions address) {
        return api.server(address);
    }

    /** Stops a server without losing anybody who asks at that moment; takes a second, or as long as the last answer. */
    public Future<Void> stop(HttpServer server) {
        return api.stop(server);
    }
}
