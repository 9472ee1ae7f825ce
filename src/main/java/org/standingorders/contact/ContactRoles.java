package org.standingorders.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.standingorders.rule.Lookup;
import org.standingorders.rule.Role;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Hit;
import org.standingorders.table.Row;
import org.standingorders.table.UnaryTest;
import org.standingorders.table.Values;

/** The contact roles that the policy knows (DT-06). */
public record ContactRoles(DecisionTable table) {

    public boolean knows(Role role, Instant at) {
        return !hits(role, at).isEmpty();
    }

    /** All of them, in the order of the table. */
    public List<String> names(Instant at) {
        return table.rows().stream()
                .filter(row -> row.standing(at) == Row.Standing.IN_FORCE)
                .flatMap(row -> row.tests().stream())
                .filter(UnaryTest.Equal.class::isInstance)
                .map(test -> Values.text(((UnaryTest.Equal) test).value()))
                .distinct()
                .toList();
    }

    /** Who stands in for a role when nobody can be reached. */
    public Optional<Role> fallback(Role role, Instant at) {
        return hits(role, at).stream().findFirst().flatMap(hit -> hit.row().output("fallback", Role.class));
    }

    private List<Hit> hits(Role role, Instant at) {
        return table.evaluate(List.of(new Lookup(role.name())), at).settle().hits();
    }
}
