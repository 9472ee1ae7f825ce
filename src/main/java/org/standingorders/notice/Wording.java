package org.standingorders.notice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standingorders.act.Execution;
import org.standingorders.decide.Plan;
import org.standingorders.incident.Acknowledgement;
import org.standingorders.incident.Approval;
import org.standingorders.incident.Blocked;
import org.standingorders.incident.Card;
import org.standingorders.incident.Recorded;
import org.standingorders.incident.Response;
import org.standingorders.incident.Status;
import org.standingorders.notice.Letter.Item;
import org.standingorders.rule.Role;
import org.standingorders.table.Template;

/** One item of a letter in plain words, the same on every channel; each channel gives them its own form. */
public record Wording(Item item) {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Such as {@code [CRITICAL] Database primary is not healthy}; what is over comes with {@code [resolved]}. */
    public String subject() {
        Words words = item.notice().words();
        return filled(words == null ? "[{severity}] {trigger}" : words.subject());
    }

    /** What the reader is to do, in a sentence or two. */
    public String opening() {
        Words words = item.notice().words();
        // an answer may come between the claim of a notice and its sending
        Optional<Question> settled = question().filter(one -> !one.asked().pending());
        if (settled.isPresent()) {
            return settled.get().standing() + " Nothing is asked of you any more.";
        }
        return filled(words == null ? "You are told of this incident{late}." : words.opening());
    }

    private String filled(String template) {
        return new Template(template).fill(this::place);
    }

    private String place(String name) {
        return switch (name) {
            case "severity" -> card().severity().name();
            case "trigger" -> card().origin().trigger();
            case "type" -> card().type().toString();
            case "program" -> card().programId();
            case "state" -> state();
            case "roles" -> roles();
            case "late" -> late();
            case "over" -> over();
            case "action" -> action();
            case "answer_by" -> answerBy();
            case "again" -> question().map(Question::again).orElse("");
            default -> "{" + name + "}";
        };
    }

    private String state() {
        return item.incident().status().toString().replace('_', ' ');
    }

    private String over() {
        return item.incident().status() == Status.FALSE_ALARM ? "a false alarm" : "resolved";
    }

    /** What may be done, or is to be done by hand. */
    private String action() {
        Response response = card().response();
        return question()
                .map(Question::action)
                .or(() -> secondWord(response))
                .or(() -> response.open()
                        .flatMap(Execution::current)
                        .map(step -> step.order().sentence()))
                .orElse("");
    }

    private static Optional<String> secondWord(Response response) {
        return Optional.ofNullable(response.blocked())
                .filter(Blocked::waitsForSecond)
                .map(one -> "a second person's word to go on with "
                        + one.plan().answer().strategy() + " without a recovery point");
    }

    private String answerBy() {
        return question().map(Question::answerBy).orElse("");
    }

    /** What the notice asks; of any other notice: what is asked just now, unless it is a second word. */
    private Optional<Question> question() {
        Response response = card().response();
        Optional<Approval> own = response.question(item.notice().id());
        return own.or(() -> secondWord(response).isPresent() ? Optional.empty() : response.pending())
                .map(asked -> new Question(asked, plan(asked)));
    }

    private @Nullable Plan plan(Approval asked) {
        Recorded<Plan> plan = card().response().plan();
        return plan == null || !plan.id().equals(asked.plan()) ? null : plan.answer();
    }

    private String roles() {
        return item.notice().roles().stream().map(Role::name).collect(Collectors.joining(" and "));
    }

    private String late() {
        return item.notice().late() ? ", late because of an outage of this service" : "";
    }

    /** Labels and values. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>(about());
        lines.addAll(question().map(Question::lines).orElseGet(() -> List.of(new Line("Asked", action()))));
        lines.add(new Line("Duties", duties()));
        lines.add(new Line("Why you", why()));
        return lines.stream().filter(line -> !line.value().isBlank()).toList();
    }

    /** Those about the incident itself; some may be blank. */
    public List<Line> about() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("What", card().origin().trigger()));
        lines.add(new Line("Kind", card().type() + ", " + card().severity()));
        lines.add(new Line("State", state()));
        lines.add(new Line("Program", card().programId()));
        lines.add(new Line("Since", clock(card().times().detectedAt())));
        lines.add(new Line("Measured", card().origin().measured().measure()));
        lines.add(new Line("Seen", card().occurrences() + (card().occurrences() == 1 ? " time" : " times")));
        lines.add(new Line("Taken by", taken()));
        return lines;
    }

    private String taken() {
        Acknowledgement taken = card().acknowledgement();
        return taken == null ? "nobody yet" : taken.by().name() + " at " + clock(taken.at());
    }

    private String duties() {
        return card().obligations()
                .open()
                .map(one -> one.duty() + " (" + one.role() + ") by "
                        + clock(one.clock().dueAt()))
                .collect(Collectors.joining("; "));
    }

    private String why() {
        return item.notice().rules().isEmpty()
                ? ""
                : String.join(", ", item.notice().rules()) + " ("
                        + String.join(", ", item.notice().tiers()) + ")";
    }

    private Card card() {
        return item.incident().card();
    }

    /** Such as {@code 2026-01-10 14:45 UTC}. */
    public static String clock(Instant instant) {
        return CLOCK.format(instant);
    }

    /** Such as {@code State: observing}. */
    public record Line(String label, String value) {}
}
