package org.standingorders.app.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.standingorders.contact.Channel;
import org.standingorders.contact.Contact;
import org.standingorders.contact.Directory;
import org.standingorders.contact.Person;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.flow.Command;
import org.standingorders.flow.Effect;
import org.standingorders.flow.Ids;
import org.standingorders.flow.Input;
import org.standingorders.flow.Outcome;
import org.standingorders.flow.Request;
import org.standingorders.flow.ResponseFlow;
import org.standingorders.flow.Rulebook;
import org.standingorders.flow.Situation;
import org.standingorders.incident.Actor;
import org.standingorders.incident.Incident;
import org.standingorders.notice.Notice;
import org.standingorders.notice.Notice.Recipient;
import org.standingorders.rule.Role;
import org.standingorders.wire.FactJson;
import org.standingorders.wire.Reception;

/**
 * Plays a recording by a clock that skips the time in which nothing falls due: the same decisions by the same function as in
 * service, but nothing is stored and nobody is told. Good for one use.
 */
public final class FastClock {
    private final ResponseFlow flow;
    private final Ids ids;
    private final PrintWriter out;
    private final Recording recording;
    private final Actor responder;
    private final Situation situation = new Situation(Fact.DEFAULT_PROGRAM);
    private final Instant begin = Instant.now();

    /** @param recording by whose program director the incident is answered */
    public FastClock(Rulebook rulebook, Recording recording, Ids ids, PrintWriter out) {
        flow = new ResponseFlow(rulebook, directory(recording.people()));
        this.recording = recording;
        responder = new Actor(Objects.requireNonNull(recording.people().get("program_director")), "responder");
        this.ids = ids;
        this.out = out;
    }

    private static Directory directory(Map<String, String> people) {
        return new Directory(
                1,
                people.entrySet().stream()
                        .map(each -> contact(new Role(each.getKey()), each.getValue()))
                        .collect(Collectors.toMap(Contact::role, contact -> contact)));
    }

    private static Contact contact(Role role, String name) {
        Channel mail = new Channel.Email(role.name() + "@hospital.example");
        return new Contact(role, List.of(new Person(role.name(), name, List.of(mail))), null, null);
    }

    public void play() {
        out.printf("%n━━ Another night, by a clock that runs fast, with people behind the roles%n");
        recording.steps().forEach(this::play);
        out.flush();
    }

    private void play(Recording.Step step) {
        out.printf("%n━━ %s%n", step.say());
        Instant at = begin.plus(Duration.ofMinutes(step.minute()));
        letTimePass(at);
        if (!step.facts().isEmpty()) {
            facts(step.facts(), at).forEach(fact -> respond(new Input.FactArrived(fact), at));
        }
        if (step.acknowledge() != null) {
            command(new Request.Acknowledge(null, null), at);
        }
        if (step.resolve() != null) {
            command(new Request.Resolve(step.resolve()), at);
        }
    }

    private void letTimePass(Instant until) {
        Optional<Instant> next = situation.nextWake();
        while (next.isPresent() && next.get().isBefore(until)) {
            respond(new Input.TimePassed(), next.get());
            next = situation.nextWake();
        }
    }

    private List<Fact> facts(List<?> recorded, Instant at) {
        Reception reception = new Reception(at, () -> new FactId(ids.next()), null);
        return FactJson.decodeTree(recorded, reception).orBroken();
    }

    private void command(Request request, Instant at) {
        Incident incident = situation.incidents().stream()
                .filter(one -> one.status().open())
                .findFirst()
                .orElseThrow();
        respond(new Command.OnIncident(responder, incident.id(), null, request), at);
    }

    private void respond(Input input, Instant at) {
        Outcome outcome = flow.respond(situation, input, at, ids);
        situation.apply(outcome);
        String time = clock(Duration.between(begin, at));
        outcome.happenings()
                .forEach(one -> out.println("  " + time + "  " + one.event().sentence()));
        outcome.effects().stream()
                .filter(Effect.Tell.class::isInstance)
                .map(effect -> ((Effect.Tell) effect).notice())
                .forEach(notice -> out.println("           → " + words(notice)));
    }

    private static String words(Notice notice) {
        Recipient to = notice.to();
        String occasion = notice.occasion().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String roles = notice.roles().stream().map(Role::name).collect(Collectors.joining(" and "));
        return (to == null ? "nobody" : to.name()) + ", as " + roles + " (" + occasion + ")";
    }

    /** Such as {@code 1:15:00}. */
    private static String clock(Duration since) {
        return "%d:%02d:%02d".formatted(since.toHours(), since.toMinutesPart(), since.toSecondsPart());
    }
}
