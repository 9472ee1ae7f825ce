package org.standingorders.contact;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Roster;
import org.standingorders.rule.Role;

/**
 * Somebody is kept under a role and is not told for it at an instant.
 *
 * @param next their shift in its calendar after that instant; null where there is none, or where it does not matter
 * @param roster the {@code roster} fact that says so; null where none does
 */
public record Absence(
        Role role,
        String person,
        Why why,
        @Nullable Shift next,
        @Nullable Fact roster) {

    /** Why somebody is not told for a role under which they are kept. */
    public enum Why {
        /** The calendar gives them no shift at that instant. */
        OFF_DUTY,
        /** A {@code roster} fact names somebody else. */
        REPLACED,
        /** They hold it, and a {@code roster} fact says that they are not available. */
        NOT_AVAILABLE,
        /** They hold it and have no channel. */
        NO_CHANNEL
    }

    static Stream<Absence> of(Contact contact, Optional<Fact> roster, Instant at) {
        Fact inForce =
                roster.filter(fact -> Holders.inForce(Rosters.roster(fact), at)).orElse(null);
        return contact.people().stream()
                .flatMap(person ->
                        why(contact, person, inForce, at)
                                .map(why -> of(contact, person, why, at).by(inForce))
                                .stream());
    }

    private static Absence of(Contact contact, Person person, Why why, Instant at) {
        List<Shift> shifts = contact.shifts() == null || why != Why.OFF_DUTY ? List.of() : contact.shifts();
        Shift next = shifts.stream()
                .filter(shift ->
                        shift.personRef().equals(person.ref()) && shift.from().isAfter(at))
                .min(Comparator.comparing(Shift::from))
                .orElse(null);
        return new Absence(contact.role(), person.ref(), why, next, null);
    }

    private Absence by(@Nullable Fact fact) {
        return why == Why.REPLACED || why == Why.NOT_AVAILABLE ? new Absence(role, person, why, next, fact) : this;
    }

    private static Optional<Why> why(Contact contact, Person person, @Nullable Fact fact, Instant at) {
        Roster roster = fact == null ? null : Rosters.roster(fact);
        Optional<List<Person>> named = Optional.ofNullable(roster).flatMap(one -> Holders.named(contact, one));
        List<Person> holders = named.orElseGet(() -> contact.holders(at));
        if (!holders.contains(person)) {
            return Optional.of(named.isPresent() ? Why.REPLACED : Why.OFF_DUTY);
        }
        if (roster != null && !Holders.available(holders, roster).contains(person)) {
            return Optional.of(Why.NOT_AVAILABLE);
        }
        return person.channels().isEmpty() ? Optional.of(Why.NO_CHANNEL) : Optional.empty();
    }
}
