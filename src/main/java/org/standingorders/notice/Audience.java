package org.standingorders.notice;

import java.time.Instant;
import java.util.Set;

/**
 * Whose attention the policy spares (DT-33, {@code person_budget}).
 *
 * @param people their refs; empty when nobody has a budget
 * @param since notices count that were made after this
 * @param most up to how many it matters to count
 */
public record Audience(Set<String> people, Instant since, int most) {
    public Audience {
        people = Set.copyOf(people);
    }
}
