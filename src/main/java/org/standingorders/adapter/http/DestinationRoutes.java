package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.standingorders.adapter.http.form.Forms;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.Fault;
import org.standingorders.adapter.http.server.Problem;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.adapter.http.server.Refused;
import org.standingorders.adapter.http.server.Reply;
import org.standingorders.adapter.http.view.DestinationView;
import org.standingorders.adapter.http.view.Lists;
import org.standingorders.adapter.http.view.NoticeView;
import org.standingorders.desk.DestinationDesk;
import org.standingorders.desk.DestinationDesk.Made;
import org.standingorders.desk.Tryout;
import org.standingorders.notice.Destination;

/** Where notices are posted to; an address is shown to nobody again, and a secret once. */
final class DestinationRoutes {
    private final DestinationDesk desk;
    private final Tryout tryout;
    private final Supplier<UUID> ids;
    private final Supplier<String> secrets;

    /** @param secrets new ones, as Standard Webhooks writes them */
    DestinationRoutes(DestinationDesk desk, Tryout tryout, Supplier<UUID> ids, Supplier<String> secrets) {
        this.desk = desk;
        this.tryout = tryout;
        this.ids = ids;
        this.secrets = secrets;
    }

    Future<Reply> list(Call call) {
        call.query();
        return desk.destinations().map(all -> Lists.all(all, DestinationView::of));
    }

    Future<Reply> make(Call call) {
        Scopes.demandAll(call, "A destination");
        Forms.Destination form = call.form(Forms.Destination.class);
        Destination wanted =
                new Destination(ids.get(), form.name(), form.kind(), url(form.url()), secrets(form), programs(form));
        return desk.make(wanted, call.actor()).map(made -> reply(made, wanted));
    }

    private List<String> secrets(Forms.Destination form) {
        return switch (form.kind()) {
            case WEBHOOK, EXECUTOR -> List.of(secrets.get());
            case SLACK, MATTERMOST, TEAMS -> List.of();
            case PAGERDUTY -> List.of(routingKey(form));
        };
    }

    private static List<String> programs(Forms.Destination form) {
        if (form.kind() != Destination.Kind.EXECUTOR && !form.programs().isEmpty()) {
            throw broken("/programs", "Only an executor serves programs; whom to notify, contacts say.");
        }
        return form.programs().stream().distinct().toList();
    }

    private static String routingKey(Forms.Destination form) {
        String key = form.routingKey();
        if (key == null) {
            throw broken("/routing_key", "A pager needs its routing key.");
        }
        return key;
    }

    private static Reply reply(Made made, Destination wanted) {
        if (made.shown() == null) {
            throw broken("", String.valueOf(made.refusal()));
        }
        return Reply.created("/v1/destinations/" + wanted.id(), DestinationView.once(made.shown(), wanted));
    }

    private static String url(String text) {
        try {
            return new URI(text).toString();
        } catch (URISyntaxException none) {
            throw broken("/url", "url must be an address, such as https://hooks.hospital.example/duty.");
        }
    }

    Future<Reply> switchOff(Call call) {
        call.query();
        Scopes.demandAll(call, "A destination");
        String why = "Switched off by " + call.actor().name() + ".";
        return desk.switchOff(call.id(), why, call.actor()).map(done -> {
            if (!done) {
                throw unknown();
            }
            return Reply.empty(204);
        });
    }

    /** Whatever the receiver answers is the answer here: a destination that does not work is a test that did. */
    Future<Reply> test(Call call) {
        call.form(Forms.Nothing.class);
        return tryout.test(call.id())
                .map(tried -> Reply.ok(NoticeView.tried(tried.orElseThrow(DestinationRoutes::unknown))));
    }

    private static Refused unknown() {
        return new Refused(ProblemType.NOT_FOUND, "There is no destination with this id, or none any more.");
    }

    private static Refused broken(String pointer, String message) {
        return new Refused(
                Problem.of(ProblemType.RULE_BROKEN, message).because(Fault.at(pointer, "INCONSISTENT", message)));
    }
}
