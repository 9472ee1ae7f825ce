package org.standingorders.adapter.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import java.util.List;
import java.util.Objects;
import org.standingorders.adapter.http.form.Alerts;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.Query;
import org.standingorders.adapter.http.server.Reply;
import org.standingorders.adapter.http.view.FactView;
import org.standingorders.adapter.http.view.Lists;
import org.standingorders.adapter.http.view.ReceiptView;
import org.standingorders.desk.FactDesk;
import org.standingorders.desk.Receipt;
import org.standingorders.desk.SignalIntake;
import org.standingorders.desk.SignalIntake.Arrived;
import org.standingorders.fact.Fact;

/** Alerts of foreign monitors. */
final class SignalRoutes {
    private static final String PROGRAM = "program_id";

    private final SignalIntake intake;
    private final FactDesk desk;
    private final Counter truncated;

    SignalRoutes(SignalIntake intake, FactDesk desk, MeterRegistry meters) {
        this.intake = intake;
        this.desk = desk;
        truncated = Counter.builder("alertmanager.truncated.alerts")
                .description("Alerts that Alertmanager cut off before sending; raise its max_alerts")
                .register(meters);
    }

    Future<Reply> alertmanager(Call call) {
        Alerts.Group group = Call.decoded(Alerts.webhook(call.body(), reception(call, "alertmanager")));
        truncated.increment((double) group.truncated());
        return receive(call, group.alerts(), "/alerts").map(ReceiptView::reply);
    }

    /** Alertmanager's own API answers with an empty 200. */
    Future<Reply> prometheus(Call call) {
        List<Arrived> alerts = Call.decoded(Alerts.posted(call.body(), reception(call, "prometheus")));
        return receive(call, alerts, "").map(receipt -> {
            ReceiptView.reply(receipt);
            return Reply.empty(200);
        });
    }

    private static Alerts.Reception reception(Call call, String source) {
        String program = call.query(PROGRAM)
                .parsed(
                        PROGRAM,
                        text -> Fact.isProgramId(text) ? text : null,
                        "1 to " + Fact.LONGEST_PROGRAM + " characters without a control character");
        return new Alerts.Reception(source, Objects.requireNonNullElse(program, Fact.DEFAULT_PROGRAM), call.at());
    }

    private Future<Receipt> receive(Call call, List<Arrived> alerts, String pointer) {
        Scopes.demand(
                call, alerts.stream().map(Arrived::programId).toList(), i -> pointer + "/" + i + "/labels/program_id");
        return alerts.isEmpty()
                ? Future.succeededFuture(new Receipt(List.of(), List.of()))
                : intake.receive(alerts, call.once());
    }

    Future<Reply> list(Call call) {
        Query query = call.query("unmapped", "limit", "cursor");
        boolean unmappedOnly = Boolean.TRUE.equals(query.flag("unmapped"));
        return desk.signals(call.scope(), unmappedOnly, query.page()).map(page -> Lists.page(page, FactView::of));
    }
}
