package org.standingorders.app.demo;

import io.vertx.core.Future;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.standingorders.desk.Commanded;
import org.standingorders.desk.IncidentDesk;
import org.standingorders.desk.IncidentFilter;
import org.standingorders.desk.Intake;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Receipt;
import org.standingorders.desk.Scope;
import org.standingorders.desk.Workbench;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.flow.Command;
import org.standingorders.flow.Request;
import org.standingorders.incident.Actor;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.Incident;
import org.standingorders.incident.Told;
import org.standingorders.rule.IncidentType;
import org.standingorders.wire.FactJson;
import org.standingorders.wire.Reception;

/** Plays a recording and tells what came of each step. */
public final class Player {
    private static final Actor ON_CALL = new Actor("on-call administrator", "responder");

    private final Stage stage;
    private final PrintWriter out;

    public Player(Stage stage, PrintWriter out) {
        this.stage = stage;
        this.out = out;
    }

    /**
     * Where it is played.
     *
     * @param waiting waits for a future off the event loop
     */
    public record Stage(
            Intake intake, IncidentDesk incidents, Workbench bench, Supplier<FactId> ids, Waiting waiting) {}

    /** Waits for a future. */
    @FunctionalInterface
    public interface Waiting {
        <T> T on(Future<T> future);
    }

    public void play() {
        int number = 0;
        for (Recording.Step step : Recording.shipped(Recording.ANSWERED).steps()) {
            out.printf("%n━━ %d. %s%n", ++number, step.say());
            play(step);
            out.flush();
        }
        out.printf("%n━━ In the end%n");
        incidents().forEach(incident -> out.println("  " + summary(incident)));
        out.flush();
    }

    private void play(Recording.Step step) {
        if (!step.facts().isEmpty()) {
            post(step.facts());
        }
        if (step.acknowledge() != null) {
            acknowledge(IncidentType.valueOf(step.acknowledge().toUpperCase(Locale.ROOT)));
        }
    }

    private void post(List<?> recorded) {
        Reception reception = new Reception(Instant.now(), stage.ids(), null);
        List<Fact> facts = FactJson.decodeTree(recorded, reception).orBroken();
        Receipt receipt = stage.waiting().on(stage.intake().receive(facts, null));
        List<DecisionId> decisions = receipt.results().stream()
                .flatMap(result -> result.decisions().stream())
                .distinct()
                .toList();
        out.println("  " + facts.size() + " facts accepted, " + decisions.size() + " decisions");
        decisions.forEach(this::explain);
    }

    private void explain(DecisionId id) {
        stage.waiting()
                .on(stage.bench().explain(id, Scope.ALL))
                .ifPresent(explanation -> explanation.text().lines().forEach(line -> out.println("  │ " + line)));
        out.println("  │");
    }

    private void acknowledge(IncidentType type) {
        Incident incident =
                incidents().filter(one -> one.card().type() == type).findFirst().orElseThrow();
        Command.OnIncident command =
                new Command.OnIncident(ON_CALL, incident.id(), null, new Request.Acknowledge(null, "on it"));
        Commanded done = stage.waiting().on(stage.incidents().command(command, Scope.ALL, null));
        if (done.incident() != null) {
            out.println("  " + summary(done.incident()));
        }
    }

    private Stream<Incident> incidents() {
        IncidentFilter every = new IncidentFilter(Scope.ALL, null, null, null, null, null, null, null);
        return stage
                .waiting()
                .on(stage.incidents().incidents(every, new PageRequest(PageRequest.DEFAULT_LIMIT, null)))
                .items()
                .stream();
    }

    private static String summary(Incident incident) {
        Function<Told, String> told = one -> one.role() + " (" + one.tier() + ")";
        return incident.card().type() + ", " + incident.card().severity() + ", " + incident.status() + ": "
                + incident.card().origin().trigger() + " — told: "
                + incident.card().told().stream().map(told).toList()
                + (incident.card().acknowledgement() == null ? "" : ", acknowledged")
                + (incident.card().nextEscalationAt() == null
                        ? ""
                        : ", next tier " + incident.card().nextEscalationAt());
    }
}
