package org.standingorders.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.standingorders.contact.Reach.Why;
import org.standingorders.fact.Roster;

/**
 * Who holds a role and can be told, or why nobody.
 *
 * @param why of no meaning while there are people
 */
record Holders(List<Person> people, Why why) {

    List<String> refs() {
        return people.stream().map(Person::ref).toList();
    }

    /** A {@code roster} fact in force names the holder, above the calendar; else the calendar does; else all hold it. */
    static Holders of(Optional<Contact> contact, Optional<Roster> roster, Instant at) {
        if (contact.isEmpty() || contact.get().people().isEmpty()) {
            return new Holders(List.of(), Why.NOBODY_KEPT);
        }
        Optional<Roster> inForce = roster.filter(fact -> inForce(fact, at));
        List<Person> holders = inForce.flatMap(fact -> named(contact.get(), fact))
                .orElseGet(() -> contact.get().holders(at));
        if (holders.isEmpty()) {
            return new Holders(List.of(), Why.NOBODY_ON_CALL);
        }
        List<Person> there = inForce.map(fact -> available(holders, fact)).orElse(holders);
        return there.isEmpty() ? new Holders(List.of(), Why.NOT_AVAILABLE) : reachable(there);
    }

    private static Holders reachable(List<Person> people) {
        return new Holders(
                people.stream().filter(person -> !person.channels().isEmpty()).toList(), Why.NO_CHANNEL);
    }

    static boolean inForce(Roster roster, Instant at) {
        return (roster.validFrom() == null || !at.isBefore(roster.validFrom()))
                && (roster.validTo() == null || at.isBefore(roster.validTo()));
    }

    /** Only a person that is kept as a contact can be told; another name leaves the calendar in force. */
    static Optional<List<Person>> named(Contact contact, Roster roster) {
        return contact.people().stream()
                .filter(person -> person.ref().equals(roster.personRef()))
                .findFirst()
                .map(List::of);
    }

    static List<Person> available(List<Person> holders, Roster roster) {
        if (!Boolean.FALSE.equals(roster.available())) {
            return holders;
        }
        return roster.personRef() == null
                ? List.of()
                : holders.stream()
                        .filter(person -> !person.ref().equals(roster.personRef()))
                        .toList();
    }
}
