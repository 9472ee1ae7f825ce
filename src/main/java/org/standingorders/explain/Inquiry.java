package org.standingorders.explain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.Reach;
import org.standingorders.contact.Rota;
import org.standingorders.escalate.EscalateQuestion;
import org.standingorders.escalate.Escalator;
import org.standingorders.escalate.Outlook;
import org.standingorders.explain.WhyNot.Cause;
import org.standingorders.explain.WhyNot.Code;
import org.standingorders.incident.Acknowledgement;
import org.standingorders.incident.Card;
import org.standingorders.incident.Incident;
import org.standingorders.incident.Muting;
import org.standingorders.rule.Role;

/**
 * Answers why somebody was not told of an incident, as it stands at an instant.
 *
 * @param incident as it stood then
 * @param rota who is found behind each role then
 * @param posted its notices, oldest first
 * @param at what lies ahead of {@code now} is answered as things stand now
 */
public record Inquiry(Incident incident, Rota rota, Escalator escalator, List<Posted> posted, Instant at, Instant now) {
    private static final Set<Code> ARRIVED = Set.of(Code.TOLD, Code.ASKED);

    public Inquiry {
        posted = List.copyOf(posted);
        at = at.isAfter(now) ? now : at;
    }

    public WhyNot about(String recipient) {
        ToldWords words = new ToldWords(posts(), recipient);
        Stream<Cause> told = card().told().stream()
                .filter(one -> !one.at().isAfter(at) && words.concerns(one))
                .flatMap(words::of);
        List<Cause> known = Stream.concat(told, errands().of(recipient)).toList();
        boolean arrived = known.stream().anyMatch(cause -> ARRIVED.contains(cause.code()));
        return new WhyNot(recipient, arrived, known.isEmpty() ? untold(recipient) : known);
    }

    private ErrandWords errands() {
        return new ErrandWords(card(), posts(), at);
    }

    private PostWords posts() {
        return new PostWords(incident, posted, at);
    }

    private Card card() {
        return incident.card();
    }

    private List<Cause> untold(String recipient) {
        if (!incident.status().open() || !card().origin().escalates()) {
            return List.of(cause(Code.NOT_OPEN, "The incident is " + incident.status() + " and tells nobody.", null));
        }
        List<Outlook> tiers = escalator.outlook(EscalateQuestion.about(incident, at, rota.reaches(), List.of()));
        List<Outlook> named =
                tiers.stream().filter(tier -> tier.tier().equals(recipient)).toList();
        List<Cause> causes =
                named.isEmpty() ? untold(recipient, tiers).distinct().toList() : untoldBy(recipient, named);
        return causes.isEmpty() ? List.of(cause(Code.UNKNOWN_RECIPIENT, unknown(recipient), null)) : causes;
    }

    /** None where nobody is known by that name. */
    private Stream<Cause> untold(String recipient, List<Outlook> tiers) {
        List<Role> roles = roles(recipient);
        StandInWords standIns = new StandInWords(rota, tiers);
        return Stream.of(
                        roles.stream().flatMap(role -> untold(role, tiers)),
                        errands().toCome(roles),
                        roles.stream().flatMap(standIns::of),
                        new AbsenceWords(rota).of(recipient))
                .flatMap(some -> some);
    }

    private List<Cause> untoldBy(String name, List<Outlook> named) {
        List<Cause> causes = named.stream()
                .filter(Outlook::concerned)
                .flatMap(tier -> tier.roles().stream().map(role -> untold(role, tier)))
                .toList();
        return causes.isEmpty()
                ? List.of(
                        cause(Code.NO_ROW, "No row of " + name + " holds when it is " + card().severity() + ".", null))
                : causes;
    }

    private static String unknown(String recipient) {
        return "Nobody is known as " + recipient
                + ": no tier has that name, there is no such role, and no role was found to be that person.";
    }

    /** The role itself, or those that a person was found to hold. */
    private List<Role> roles(String recipient) {
        Stream<Role> named = Stream.concat(escalator.roles().stream(), rota.roles())
                .filter(role -> role.name().equals(recipient));
        Stream<Role> held = rota.reaches().stream()
                .filter(reach -> reach.people().contains(recipient))
                .map(Reach::role);
        return Stream.concat(named, held).distinct().toList();
    }

    private Stream<Cause> untold(Role role, List<Outlook> tiers) {
        List<Outlook> meant = tiers.stream()
                .filter(tier -> tier.concerned() && tier.roles().contains(role))
                .toList();
        return meant.isEmpty()
                ? Stream.of(cause(Code.NO_ROW, "No row names " + role + " when it is " + card().severity() + ".", null))
                : meant.stream().map(tier -> untold(role, tier));
    }

    private Cause untold(Role role, Outlook tier) {
        if (tier.stopped() && takenBy(at)) {
            return acknowledged(role, tier);
        }
        if (tier.dueAt().isAfter(at)) {
            return new Cause(
                    Code.NOT_DUE,
                    role + " is not due until " + TimeWords.utc(tier.dueAt()) + " by " + tier.rule()
                            + ", unless somebody acknowledges before.",
                    tier.rule(),
                    tier.dueAt(),
                    null);
        }
        return card().mutedAt(at) ? muted(Objects.requireNonNull(card().muting())) : reached(role, tier);
    }

    private boolean takenBy(Instant instant) {
        Acknowledgement taken = card().acknowledgement();
        return taken != null && !taken.at().isAfter(instant);
    }

    private Cause acknowledged(Role role, Outlook tier) {
        Acknowledgement taken = Objects.requireNonNull(card().acknowledgement());
        Instant until = taken.until();
        return new Cause(
                Code.ACKNOWLEDGED,
                "Acknowledged by " + taken.by().name() + " at " + TimeWords.utc(taken.at())
                        + (until == null ? "" : " until " + TimeWords.utc(until)) + ", so " + tier.rule()
                        + " does not tell " + role + ".",
                tier.rule(),
                taken.at(),
                null);
    }

    private static Cause muted(Muting muting) {
        return new Cause(
                Code.MUTED,
                "Muted by " + muting.rule() + " until " + TimeWords.utc(muting.until()) + ". It is the silence of "
                        + muting.owners() + ": " + muting.reason() + ".",
                muting.rule(),
                muting.until(),
                null);
    }

    private Cause reached(Role role, Outlook tier) {
        Reach reach = rota.reach(role).orElseGet(() -> new Reach(role, role, List.of(), List.of()));
        String passedOver = ReachWords.of(reach).orElse("");
        if (reach.people().isEmpty()) {
            return cause(Code.ROLE_EMPTY, "The role " + role + " is empty. " + passedOver, tier);
        }
        return passedOver.isEmpty()
                ? cause(Code.KNOWS_ALREADY, role + " knows already, or is told with the next decision.", tier)
                : cause(Code.STOOD_IN, passedOver, tier);
    }

    private static Cause cause(Code code, String sentence, @Nullable Outlook tier) {
        return new Cause(code, sentence.strip(), tier == null ? null : tier.rule(), null, null);
    }
}
