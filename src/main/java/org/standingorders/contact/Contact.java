package org.standingorders.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Role;

/**
 * What people keep about one contact role.
 *
 * @param people all who may hold it
 * @param fallback who stands in when nobody can be reached; null = as DT-06 says
 * @param shifts from its on-call calendar; null when it has none, and then all of its people hold it together
 */
public record Contact(
        Role role,
        List<Person> people,
        @Nullable Role fallback,
        @Nullable List<Shift> shifts) {
    public Contact {
        people = List.copyOf(people);
        shifts = shifts == null ? null : List.copyOf(shifts);
    }

    /** With shifts for the entries of its calendar that mean one of its people; the others are nobody's. */
    public Contact onCall(List<CalendarEntry> calendar) {
        List<Shift> known =
                calendar.stream().flatMap(entry -> entry.shift(people).stream()).toList();
        return new Contact(role, people, fallback, known);
    }

    /** When nobody can be told by the calendar, between two instants; none where there is no calendar. */
    public List<Gap> gaps(Instant from, Instant to) {
        if (shifts == null) {
            return List.of();
        }
        List<Gap> gaps = new ArrayList<>();
        Instant covered = from;
        for (Shift shift : reachable(shifts)) {
            if (shift.from().isAfter(covered) && covered.isBefore(to)) {
                gaps.add(new Gap(covered, earlier(shift.from(), to)));
            }
            covered = shift.to().isAfter(covered) ? shift.to() : covered;
        }
        if (covered.isBefore(to)) {
            gaps.add(new Gap(covered, to));
        }
        return gaps;
    }

    private List<Shift> reachable(List<Shift> of) {
        Set<String> reached = people.stream()
                .filter(person -> !person.channels().isEmpty())
                .map(Person::ref)
                .collect(Collectors.toSet());
        return of.stream()
                .filter(shift -> reached.contains(shift.personRef()))
                .sorted(Comparator.comparing(Shift::from))
                .toList();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Who holds the role at an instant by the calendar, or everybody where there is none. */
    List<Person> holders(Instant at) {
        if (shifts == null) {
            return people;
        }
        Set<String> onCall = shifts.stream()
                .filter(shift -> shift.covers(at))
                .map(Shift::personRef)
                .collect(Collectors.toSet());
        return people.stream().filter(person -> onCall.contains(person.ref())).toList();
    }
}
