package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.util.List;
import java.util.function.Supplier;
import org.standingorders.adapter.http.server.Body;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.Problem;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.adapter.http.server.Refused;
import org.standingorders.adapter.http.server.Reply;
import org.standingorders.desk.HealthDesk;
import org.standingorders.desk.HealthDesk.Health;

/** For those who run the service. */
final class OperationsRoutes {
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private final HealthDesk desk;
    private final Supplier<String> metrics;

    OperationsRoutes(HealthDesk desk, Supplier<String> metrics) {
        this.desk = desk;
        this.metrics = metrics;
    }

    /** Answers as long as the process can answer at all. */
    Future<Reply> live(Call call) {
        return Future.succeededFuture(Reply.ok(new Body().put("status", "alive")));
    }

    Future<Reply> ready(Call call) {
        return desk.health().map(health -> {
            if (!health.ready()) {
                throw new Refused(notReady(health));
            }
            return Reply.ok(new Body().put("status", "ready").put("parts", parts(health)));
        });
    }

    private static Problem notReady(Health health) {
        return Problem.of(ProblemType.NOT_READY, "Send work to another instance, or wait.")
                .header("Retry-After", "2")
                .with("parts", parts(health));
    }

    private static List<Body> parts(Health health) {
        return health.parts().stream()
                .map(part -> new Body()
                        .put("name", part.name())
                        .put("ready", part.ready())
                        .put("detail", part.detail()))
                .toList();
    }

    Future<Reply> metrics(Call call) {
        call.query();
        return Future.succeededFuture(Reply.text(PROMETHEUS, metrics.get()));
    }
}
