package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.http.form.Forms;
import org.standingorders.adapter.http.server.Body;
import org.standingorders.adapter.http.server.Call;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.adapter.http.server.Refused;
import org.standingorders.adapter.http.server.Reply;
import org.standingorders.adapter.http.view.IncidentView;
import org.standingorders.desk.Commanded;
import org.standingorders.desk.IncidentDesk;
import org.standingorders.flow.Command;
import org.standingorders.flow.DutyRequest;
import org.standingorders.flow.Refusal;
import org.standingorders.flow.Request;
import org.standingorders.incident.HumanFinding;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;

/** What people ask of incidents. */
final class CommandRoutes {
    private final IncidentDesk desk;

    CommandRoutes(IncidentDesk desk) {
        this.desk = desk;
    }

    Future<Reply> report(Call call) {
        Forms.Report form = call.form(Forms.Report.class);
        Scopes.demand(call, List.of(form.programId()), i -> "/program_id");
        CommandTimes.onset(form.onsetAt(), call.at());
        Command.Report report =
                new Command.Report(call.actor(), form.type(), form.severity(), form.summary(), form.onsetAt());
        return desk.report(form.programId(), report, call.once()).map(done -> {
            Incident incident = carriedOut(done);
            return reported(incident).etag(incident.card().edition());
        });
    }

    /** A report of what was open already creates nothing. */
    private static Reply reported(Incident incident) {
        Body body = IncidentView.of(incident);
        return incident.card().occurrences() > 1
                ? Reply.ok(body)
                : Reply.created("/v1/incidents/" + incident.id(), body);
    }

    Future<Reply> acknowledge(Call call) {
        Forms.Acknowledge form = call.form(Forms.Acknowledge.class);
        Instant until = form.until();
        CommandTimes.until(until, call.at());
        return command(call, new Request.Acknowledge(until, form.note()), call.expected());
    }

    Future<Reply> activate(Call call) {
        call.form(Forms.Nothing.class);
        return command(call, new Request.Activate(), call.demanded());
    }

    Future<Reply> severity(Call call) {
        Forms.ChangeSeverity form = call.form(Forms.ChangeSeverity.class);
        return command(call, new Request.ChangeSeverity(form.severity(), form.reason()), call.demanded());
    }

    Future<Reply> note(Call call) {
        return command(call, new Request.AddNote(call.form(Forms.Note.class).text()), call.expected());
    }

    Future<Reply> resolve(Call call) {
        return command(call, new Request.Resolve(reason(call)), call.demanded());
    }

    Future<Reply> reopen(Call call) {
        return command(call, new Request.Reopen(reason(call)), call.demanded());
    }

    Future<Reply> close(Call call) {
        return command(call, new Request.Close(reason(call)), call.demanded());
    }

    Future<Reply> falseAlarm(Call call) {
        return command(call, new Request.MarkFalseAlarm(reason(call)), call.demanded());
    }

    Future<Reply> duplicate(Call call) {
        Forms.Duplicate form = call.form(Forms.Duplicate.class);
        IncidentId of = new IncidentId(uuid(form.of()));
        if (of.equals(IncidentRoutes.id(call))) {
            throw noIncident();
        }
        Integer expected = call.demanded();
        return desk.incident(of, call.scope()).compose(found -> {
            if (found.isEmpty()) {
                throw noIncident();
            }
            return command(call, new Request.MarkDuplicate(of, form.reason()), expected);
        });
    }

    Future<Reply> find(Call call) {
        Forms.Finding form = call.form(Forms.Finding.class);
        CommandTimes.discovered(form.discoveredAt(), call.at());
        if (form.individuals() != null && form.inOneState() != null && form.inOneState() > form.individuals()) {
            throw CommandTimes.outOfRange("/in_one_state", "in_one_state must not be more than individuals.");
        }
        HumanFinding finding = new HumanFinding(
                form.finding(), Boolean.TRUE.equals(form.breachExcluded()), form.individuals(), form.inOneState());
        return command(call, new DutyRequest.Find(finding, form.discoveredAt(), form.reason()), call.expected());
    }

    Future<Reply> meet(Call call) {
        String note = call.form(Forms.Done.class).note();
        return command(call, new DutyRequest.Meet(number(call.parameter(1)), note), call.expected());
    }

    private static int number(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException broken) {
            // told below, like any other number that no obligation has
        }
        throw new Refused(ProblemType.NOT_FOUND, "Obligations are numbered from 1 (" + text + " is none).");
    }

    private static Refused noIncident() {
        return CommandTimes.outOfRange("/of", "of must be the id of another incident.");
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException broken) {
            throw noIncident();
        }
    }

    private static String reason(Call call) {
        return call.form(Forms.Because.class).reason();
    }

    Future<Reply> command(Call call, Request request, @Nullable Integer expected) {
        Command.OnIncident command = new Command.OnIncident(call.actor(), IncidentRoutes.id(call), expected, request);
        return desk.command(command, call.scope(), call.once()).map(done -> reply(carriedOut(done)));
    }

    private static Reply reply(Incident incident) {
        return Reply.ok(IncidentView.of(incident)).etag(incident.card().edition());
    }

    static Incident carriedOut(Commanded done) {
        if (done.refusal() != null) {
            throw refused(done.refusal());
        }
        return Objects.requireNonNull(done.incident(), "what was not refused was carried out");
    }

    private static Refused refused(Refusal refusal) {
        return switch (refusal.kind()) {
            case UNKNOWN_INCIDENT -> new Refused(ProblemType.NOT_FOUND, IncidentRoutes.UNKNOWN);
            case STALE_VERSION -> new Refused(ProblemType.STALE_VERSION, refusal.message());
            case NOT_ALLOWED -> new Refused(ProblemType.FORBIDDEN, refusal.message());
            case WRONG_STATE -> new Refused(ProblemType.WRONG_STATE, refusal.message());
            case UNKNOWN_EVIDENCE -> CommandTimes.outOfRange("/key", refusal.message());
        };
    }
}
