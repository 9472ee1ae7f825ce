package org.standingorders.contact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.standingorders.rule.Role;

/**
 * Who is behind each role at an instant, and who would be.
 *
 * @param reaches at most one for each role
 * @param standIns the roles that stand in for a role, the first first (DT-06)
 * @param absences who is kept under a role and is not told for it then
 */
public record Rota(List<Reach> reaches, Map<Role, List<Role>> standIns, List<Absence> absences) {
    public Rota {
        reaches = List.copyOf(reaches);
        standIns = Map.copyOf(standIns);
        absences = List.copyOf(absences);
    }

    /** The same, where these were found at another time. */
    public Rota found(List<Reach> then) {
        Stream<Reach> others = reaches.stream()
                .filter(one -> then.stream().noneMatch(other -> other.role().equals(one.role())));
        return new Rota(Stream.concat(then.stream(), others).toList(), standIns, absences);
    }

    public Optional<Reach> reach(Role role) {
        return reaches.stream().filter(one -> one.role().equals(role)).findFirst();
    }

    /** Every role that it knows of. */
    public Stream<Role> roles() {
        return Stream.concat(reaches.stream().map(Reach::role), standIns.keySet().stream())
                .distinct();
    }

    /** The roles before one on the way from another to it, the other included; empty where it does not stand in for that. */
    public List<Role> before(Role standIn, Role role) {
        List<Role> path = standIns.getOrDefault(role, List.of());
        return path.contains(standIn)
                ? Stream.concat(Stream.of(role), path.stream().takeWhile(one -> !one.equals(standIn)))
                        .toList()
                : List.of();
    }
}
