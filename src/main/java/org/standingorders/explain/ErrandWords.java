package org.standingorders.explain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.act.Execution;
import org.standingorders.act.Step;
import org.standingorders.explain.WhyNot.Cause;
import org.standingorders.explain.WhyNot.Code;
import org.standingorders.incident.Approval;
import org.standingorders.incident.Card;
import org.standingorders.incident.Heard;
import org.standingorders.incident.Response;
import org.standingorders.notice.Notice;
import org.standingorders.notice.Occasion;
import org.standingorders.rule.Role;

/** Says what somebody was asked or told beyond the tiers: whether plans may be carried out, to do steps, how it stands. */
record ErrandWords(Card card, PostWords posts, Instant at) {
    private static final String APPROVAL = "approval";
    private static final String STEP = "step";
    private static final String RISKS = "DT-15";

    /** @param recipient a person's ref, a contact role or a kind such as {@code approval} */
    Stream<Cause> of(String recipient) {
        List<Heard> theirs = card.heard().stream()
                .filter(one -> !one.since().isAfter(at))
                .filter(one ->
                        Stream.of(one.person(), one.role().name(), one.tier()).anyMatch(recipient::equals))
                .toList();
        return Stream.of(
                        approvals()
                                .filter(one -> isAsked(one, recipient, theirs))
                                .map(one -> asked(one, recipient)),
                        byHand(recipient, theirs),
                        theirs.stream()
                                .filter(one -> !one.tier().equals(APPROVAL))
                                .map(one -> told(one, recipient)))
                .flatMap(causes -> causes);
    }

    /** When these roles are asked for an approval that others have not answered yet. */
    Stream<Cause> toCome(List<Role> roles) {
        return approvals()
                .filter(Approval::pending)
                .flatMap(one -> one.next().stream()
                        .filter(roles::contains)
                        .map(role -> new Cause(
                                Code.NOT_DUE,
                                role + " is not asked for approval of " + one.strategy() + " until "
                                        + TimeWords.utc(one.expiresAt()) + ", unless somebody answers before.",
                                RISKS,
                                one.expiresAt(),
                                null)));
    }

    private Stream<Approval> approvals() {
        Response response = card.response();
        return Stream.concat(response.answered().stream(), Stream.ofNullable(response.approval()))
                .filter(one -> !one.askedAt().isAfter(at));
    }

    private static boolean isAsked(Approval one, String recipient, List<Heard> theirs) {
        return recipient.equals(APPROVAL)
                || one.roles().stream().anyMatch(role -> role.name().equals(recipient))
                || theirs.stream()
                        .filter(heard ->
                                heard.tier().equals(APPROVAL) && one.roles().contains(heard.role()))
                        .anyMatch(heard -> within(heard, one.askedAt(), one.answeredAt()));
    }

    private static boolean within(Heard heard, Instant from, @Nullable Instant until) {
        return !heard.last().isBefore(from) && (until == null || !heard.since().isAfter(until));
    }

    private Cause asked(Approval one, String recipient) {
        List<Posted> known = posts.of(notice -> one.notices().contains(notice.id()) && isTheirs(notice, recipient));
        String sentence = recipient + PostWords.was(known) + "asked whether this may be done: " + one.strategy() + ", "
                + one.action() + ". It was first asked at " + TimeWords.utc(one.askedAt()) + "; " + standing(one) + ".";
        return posts.judged(new Cause(Code.ASKED, sentence, RISKS, one.askedAt(), one.plan()), known);
    }

    private static boolean isTheirs(Notice notice, String recipient) {
        return notice.isTo(recipient)
                || notice.occasion().words().equals(recipient)
                || notice.roles().stream().anyMatch(role -> role.name().equals(recipient));
    }

    /** As it stood then. */
    private String standing(Approval one) {
        Instant answered = one.answeredAt();
        if (one.pending() || answered == null || answered.isAfter(at)) {
            return "nobody had answered, and it was asked on after " + TimeWords.utc(one.expiresAt());
        }
        return one.state()
                + (one.state() == Approval.State.WITHDRAWN
                        ? ""
                        : " by " + Objects.requireNonNull(one.answeredBy()).name())
                + " at " + TimeWords.utc(answered)
                + (one.reason() == null ? "" : ", because: " + one.reason());
    }

    private Stream<Cause> byHand(String recipient, List<Heard> theirs) {
        return card.response().executions().stream()
                .flatMap(execution -> execution.steps().stream()
                        .filter(step -> isTheirs(step, theirs))
                        .map(step -> byHand(execution, step, recipient)));
    }

    private boolean isTheirs(Step step, List<Heard> theirs) {
        Instant issued = step.issuedAt();
        return step.byHand()
                && issued != null
                && !issued.isAfter(at)
                && theirs.stream()
                        .anyMatch(heard -> heard.tier().equals(STEP) && within(heard, issued, step.endedAt()));
    }

    private Cause byHand(Execution execution, Step step, String recipient) {
        Instant issued = Objects.requireNonNull(step.issuedAt());
        Instant ended = step.endedAt();
        List<Posted> known = posts.of(notice -> notice.occasion() == Occasion.STEP
                && isTheirs(notice, recipient)
                && isWithin(notice.at(), issued, ended));
        String sentence = recipient + PostWords.was(known) + "asked at " + TimeWords.utc(issued) + " to do step "
                + step.number() + " of "
                + execution.strategy() + " by hand: " + step.order().sentence() + "; "
                + (ended == null || ended.isAfter(at)
                        ? "nobody had reported how it went"
                        : step.state() + " at " + TimeWords.utc(ended)
                                + (step.by() == null ? "" : ", as " + step.by() + " said"))
                + ".";
        return posts.judged(new Cause(Code.ASKED, sentence, RISKS, issued, null), known);
    }

    private static boolean isWithin(Instant instant, Instant from, @Nullable Instant until) {
        return !instant.isBefore(from) && (until == null || !instant.isAfter(until));
    }

    private Cause told(Heard one, String recipient) {
        List<Posted> known = posts.of(notice -> notice.isTo(one.person())
                && notice.roles().contains(one.role())
                && notice.rules().contains(one.rule())
                && isWithin(notice.at(), one.since(), one.last()));
        String as = one.role().name().equals(recipient) ? ", which was " + one.person() : " as " + one.role();
        String sentence = recipient + PostWords.was(known) + "told at " + TimeWords.utc(one.since()) + as + " by "
                + one.rule() + " ("
                + one.tier() + ")"
                + (one.last().equals(one.since()) ? "" : ", and last at " + TimeWords.utc(one.last())) + ".";
        return posts.judged(new Cause(Code.TOLD, sentence, one.rule(), one.since(), null), known);
    }
}
