package org.standingorders.explain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standingorders.contact.Reach;
import org.standingorders.contact.Rota;
import org.standingorders.escalate.Outlook;
import org.standingorders.explain.WhyNot.Cause;
import org.standingorders.explain.WhyNot.Code;
import org.standingorders.rule.Role;

/**
 * Says for whom a role stands in that no row names itself (DT-06).
 *
 * @param tiers of the incident
 */
record StandInWords(Rota rota, List<Outlook> tiers) {

    /** None where a row names it. */
    Stream<Cause> of(Role role) {
        List<Role> named = tiers.stream()
                .filter(Outlook::concerned)
                .flatMap(tier -> tier.roles().stream())
                .distinct()
                .toList();
        return named.contains(role)
                ? Stream.empty()
                : named.stream()
                        .filter(other -> !rota.before(role, other).isEmpty())
                        .map(other -> standsIn(role, other));
    }

    private Cause standsIn(Role role, Role other) {
        List<Role> before = rota.before(role, other);
        String empty = before.stream().map(Role::name).collect(Collectors.joining(" and "))
                + (before.size() == 1 ? " is" : " are") + " empty";
        String sentence = role + " stands in for " + other + " when " + empty + "; " + now(other) + ".";
        return new Cause(Code.STANDS_IN, sentence, "DT-06", null, null);
    }

    private String now(Role other) {
        return rota.reach(other)
                .filter(reach -> !reach.people().isEmpty())
                .map(StandInWords::held)
                .orElse("nobody is reached as " + other + " now");
    }

    private static String held(Reach reach) {
        String people = String.join(", ", reach.people());
        return reach.by().equals(reach.role())
                ? reach.role() + " is held by " + people + " now"
                : "as " + reach.role() + " the people of " + reach.by() + " are reached now: " + people;
    }
}
