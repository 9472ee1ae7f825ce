package org.standingorders.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Role;

/**
 * Something that must be done by a time, whether or not the incident is over by then.
 *
 * @param number within its incident, from 1
 * @param rule that demands it, such as {@code DT-31/G1}
 * @param because the kind of finding that it follows from; null where it follows from what was done
 * @param alarmAt when its role is to be told next; null when no more
 * @param endedAt null while it is open
 * @param endedBy who said that it is done, or found what makes it void; null while it is open
 */
public record Obligation(
        int number,
        String duty,
        Role role,
        String rule,
        HumanFinding.@Nullable Kind because,
        Clock clock,
        State state,
        @Nullable Instant alarmAt,
        @Nullable Instant endedAt,
        @Nullable Actor endedBy) {

    /** How it stands. */
    public enum State {
        OPEN,
        /** A person said that it is done. */
        MET,
        /** A later finding made it void. */
        VOID;

        /** Lower case, as in JSON. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Its time.
     *
     * @param since when its role was first told of it
     * @param dueAt by when it must be done; before {@code since} when it was found too late
     * @param remind how often its role is reminded; zero = only when it is due
     */
    public record Clock(Instant since, Instant dueAt, Duration remind) {

        /** The due time is told whatever the interval; several reminders that were missed are one. */
        @Nullable
        Instant nextAlarm(Instant now) {
            Instant due = dueAt.isAfter(now) ? dueAt : null;
            if (remind.isZero()) {
                return due;
            }
            Instant reminder =
                    since.plus(remind.multipliedBy(Duration.between(since, now).dividedBy(remind) + 1));
            return due != null && due.isBefore(reminder) ? due : reminder;
        }
    }

    /** One that begins now, of which its role is told at this moment. */
    public static Obligation begun(int number, HumanFinding.@Nullable Kind because, Demand demand, Clock clock) {
        return new Obligation(
                number,
                demand.duty(),
                demand.role(),
                demand.rule(),
                because,
                clock,
                State.OPEN,
                clock.nextAlarm(clock.since()),
                null,
                null);
    }

    /** What is to be done, by whom, and which rule says so. */
    public record Demand(String duty, Role role, String rule) {}

    public boolean open() {
        return state == State.OPEN;
    }

    public boolean alarms(Instant now) {
        return open() && alarmAt != null && !alarmAt.isAfter(now);
    }

    Obligation alarmed(Instant now) {
        return new Obligation(number, duty, role, rule, because, clock, state, clock.nextAlarm(now), null, null);
    }

    Obligation ended(State how, Stamp stamp) {
        return new Obligation(number, duty, role, rule, because, clock, how, null, stamp.at(), stamp.actor());
    }

    /** Such as {@code Notice to the individuals (privacy_officer) by 2026-03-11T14:30:00Z}. */
    @Override
    public String toString() {
        return duty + " (" + role + ") by " + clock.dueAt().truncatedTo(ChronoUnit.SECONDS);
    }
}
