package org.standingorders.contact;

import java.time.Instant;
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
