package org.standingorders.decide;

import java.util.List;
import org.standingorders.rule.Role;

/**
 * Whom a plan concerns (DT-15).
 *
 * @param lead who answers for it, whether or not they must approve it
 * @param hands who carries out by hand what no executor does
 * @param inform who is told that it is carried out
 */
public record People(List<Role> lead, List<Role> hands, List<Role> inform) {
    public People {
        lead = List.copyOf(lead);
        hands = List.copyOf(hands);
        inform = List.copyOf(inform);
    }
}
