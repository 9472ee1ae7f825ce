package org.standingorders.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.standingorders.rule.Lookup;
import org.standingorders.rule.Role;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Hit;

/** The contact roles that the policy knows (DT-06). */
public record ContactRoles(DecisionTable table) {

    public boolean knows(Role role, Instant at) {
        return !hits(role, at).isEmpty();
    }

    /** Who stands in for a role when nobody can be reached. */
    public Optional<Role> fallback(Role role, Instant at) {
        return hits(role, at).stream().findFirst().flatMap(hit -> hit.row().output("fallback", Role.class));
    }

    private List<Hit> hits(Role role, Instant at) {
        return table.evaluate(List.of(new Lookup(role.name())), at).settle().hits();
    }
}
