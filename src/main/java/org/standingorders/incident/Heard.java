package org.standingorders.incident;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.standingorders.rule.Role;

/**
 * Somebody who was told something of an incident beyond its tiers, such as a question or a step, and so hears its end.
 *
 * @param tier the kind of what they were told, such as {@code approval}
 * @param rule that told it, such as {@code DT-15}
 * @param by the role whose people stood in; {@code role} itself when nobody had to (A26)
 * @param person their ref
 * @param since when they were told first
 * @param last when they were told last
 */
public record Heard(String tier, String rule, Role role, Role by, String person, Instant since, Instant last) {

    /** Everybody known, each once for a kind and role, with those who are told now. */
    static List<Heard> with(List<Heard> known, List<Told> now) {
        List<Heard> fresh = now.stream()
                .flatMap(told -> told.people().stream().map(person -> of(told, person)))
                .map(one -> known.stream()
                        .filter(one::again)
                        .findFirst()
                        .map(one::after)
                        .orElse(one))
                .distinct()
                .toList();
        return Stream.concat(known.stream().filter(one -> fresh.stream().noneMatch(one::again)), fresh.stream())
                .toList();
    }

    private static Heard of(Told told, String person) {
        return new Heard(told.tier(), told.rule(), told.role(), told.by(), person, told.at(), told.at());
    }

    private boolean again(Heard other) {
        return tier.equals(other.tier) && role.equals(other.role) && person.equals(other.person);
    }

    private Heard after(Heard first) {
        return new Heard(tier, rule, role, by, person, first.since, last);
    }
}
