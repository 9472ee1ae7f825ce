package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.standingorders.adapter.http.form.Forms;
import org.standingorders.adapter.http.form.ResponseForms;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.adapter.http.server.Refused;
import org.standingorders.adapter.http.server.Reply;
import org.standingorders.fact.Evidence;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Quality;
import org.standingorders.flow.ActRequest;
import org.standingorders.flow.GoOnWithoutRecoveryPoint;
import org.standingorders.orient.Cause;
import org.standingorders.orient.CauseFinding;

/** What people say to a running response. */
final class ResponseRoutes {
    private final CommandRoutes commands;
    private final Supplier<UUID> ids;

    ResponseRoutes(CommandRoutes commands, Supplier<UUID> ids) {
        this.commands = commands;
        this.ids = ids;
    }

    Future<Reply> evidence(Call call) {
        ResponseForms.Evidence form = call.form(ResponseForms.Evidence.class);
        Evidence.Value value = Evidence.Value.valueOf(form.value().name());
        Evidence reading = new Evidence(form.key(), value, null, form.note(), Evidence.Provenance.HUMAN, form.ref());
        Fact fact = new Fact(
                new FactId(ids.get()),
                Fact.DEFAULT_PROGRAM,
                call.actor().name(),
                1,
                call.at(),
                call.at(),
                Duration.ofDays(1),
                Quality.GOOD,
                Labels.NONE,
                reading);
        return commands.command(call, new ActRequest.GiveEvidence(fact), call.expected());
    }

    Future<Reply> confirm(Call call) {
        return judged(call, true);
    }

    Future<Reply> reject(Call call) {
        return judged(call, false);
    }

    private Future<Reply> judged(Call call, boolean confirmed) {
        String reason = call.form(Forms.Because.class).reason();
        CauseFinding finding = new CauseFinding(cause(call.parameter(1)), confirmed);
        return commands.command(call, new ActRequest.JudgeCause(finding, reason), call.demanded());
    }

    Future<Reply> take(Call call) {
        ResponseForms.TakeStrategy form = call.form(ResponseForms.TakeStrategy.class);
        return commands.command(call, new ActRequest.TakeStrategy(form.strategy(), form.reason()), call.demanded());
    }

    Future<Reply> goOnWithoutRecoveryPoint(Call call) {
        String reason = call.form(Forms.Because.class).reason();
        return commands.command(call, new GoOnWithoutRecoveryPoint(reason), call.demanded());
    }

    private static Cause cause(String text) {
        return Arrays.stream(Cause.values())
                .filter(one -> one.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        ProblemType.NOT_FOUND,
                        "The cause (" + text.toLowerCase(Locale.ROOT) + ") must be one of "
                                + List.of(Cause.values()).stream()
                                        .map(Cause::toString)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
