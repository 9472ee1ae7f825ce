package org.standingorders.incident;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Role;
import org.standingorders.rule.Strategy;

/**
 * Whether a plan may be carried out, asked of people (A42). No answer is never a yes.
 *
 * @param version counts what has become of it, from 1: passed on to the next ones, answered
 * @param plan the decision that made the plan
 * @param action what would be done, in words
 * @param roles any of which may answer
 * @param next who may answer as well once {@code expiresAt} has passed
 * @param requestedBy who wants it; the service where no person does
 * @param notices by which people were asked, the first asked first
 * @param answeredBy null while nobody has answered
 */
public record Approval(
        ApprovalId id,
        int version,
        DecisionId plan,
        Strategy strategy,
        String action,
        List<Role> roles,
        List<Role> next,
        Actor requestedBy,
        Instant askedAt,
        Instant expiresAt,
        State state,
        List<NoticeId> notices,
        @Nullable Actor answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String reason) {
    public Approval {
        roles = List.copyOf(roles);
        next = List.copyOf(next);
        notices = List.copyOf(notices);
    }

    /** How it stands. */
    public enum State {
        PENDING,
        GRANTED,
        DENIED,
        /** The plan it is about is no longer wanted. */
        WITHDRAWN;

        /** Lower case, as in JSON. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean pending() {
        return state == State.PENDING;
    }

    /** How often people have been asked, from 1. */
    public int times() {
        return pending() ? version : version - 1;
    }

    /** Whether it is the same question, however it stands. */
    public boolean sameAs(Approval other) {
        return id.equals(other.id);
    }

    /** When it was answered; the beginning of time where it was not. */
    Instant answered() {
        return answeredAt == null ? Instant.EPOCH : answeredAt;
    }

    /** What was sent to whoever is asked. */
    public static List<NoticeId> notices(List<Told> told) {
        return told.stream().flatMap(one -> one.noticeIds().stream()).distinct().toList();
    }

    /** The next ones are asked as well; those asked before may still answer. */
    Approval passedOn(Instant until, List<Told> told) {
        return new Approval(
                id,
                version + 1,
                plan,
                strategy,
                action,
                joined(roles, next),
                List.of(),
                requestedBy,
                askedAt,
                until,
                state,
                joined(notices, notices(told)),
                null,
                null,
                null);
    }

    private static <T> List<T> joined(List<T> known, List<T> more) {
        return Stream.concat(known.stream(), more.stream()).distinct().toList();
    }

    /** What nobody has answered need not be answered any more. */
    Approval withdrawn(Stamp stamp, String why) {
        return pending() ? answered(State.WITHDRAWN, stamp, why) : this;
    }

    Approval answered(State how, Stamp stamp, @Nullable String why) {
        return new Approval(
                id,
                version + 1,
                plan,
                strategy,
                action,
                roles,
                next,
                requestedBy,
                askedAt,
                expiresAt,
                how,
                notices,
                stamp.actor(),
                stamp.at(),
                why);
    }
}
