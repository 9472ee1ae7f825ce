package org.standingorders.contact;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Roster;
import org.standingorders.rule.Role;

/** What {@code roster} facts say of who holds which role. */
public final class Rosters {
    private Rosters() {}

    /**
     * By role, those that hold at an instant: while the fact is fresh, or as long as it says itself.
     *
     * @param newest {@code roster} facts, the newest of each role
     */
    public static Map<Role, Roster> holding(Collection<Fact> newest, Instant at) {
        return facts(newest, at).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> roster(entry.getValue())));
    }

    /** The same, as the facts that they are. */
    public static Map<Role, Fact> facts(Collection<Fact> newest, Instant at) {
        return newest.stream()
                .filter(fact -> fact.isFreshAt(at) || roster(fact).validTo() != null)
                .filter(fact -> Role.isRole(roster(fact).role()))
                .collect(Collectors.toMap(fact -> new Role(roster(fact).role()), fact -> fact));
    }

    static Roster roster(Fact fact) {
        return (Roster) fact.reading();
    }
}
