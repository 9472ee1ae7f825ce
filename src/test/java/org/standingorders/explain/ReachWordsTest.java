package org.standingorders.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.standingorders.contact.Reach;
import org.standingorders.contact.Reach.Skipped;
import org.standingorders.contact.Reach.Why;
import org.standingorders.rule.Role;

/** Who a role was found to be, in a sentence where that is not obvious. */
class ReachWordsTest {
    @Test
    void where_a_role_had_to_be_passed_over_it_is_told_why() {
        Role role = new Role("on_call_admin");
        List<Skipped> path =
                List.of(new Skipped(role, Why.NOBODY_ON_CALL), new Skipped(new Role("admin_team"), Why.NOBODY_KEPT));

        assertThat(ReachWords.of(new Reach(role, role, List.of(), path)))
                .hasValue(
                        "There was NOBODY to be told as on_call_admin: on_call_admin – its calendar has nobody on call;"
                                + " admin_team – nobody is kept under it.");
        assertThat(ReachWords.of(new Reach(role, new Role("admin_team"), List.of("p-1"), path.subList(0, 1))))
                .hasValue("As on_call_admin the people of admin_team stood in: on_call_admin – its calendar has nobody"
                        + " on call.");
        assertThat(ReachWords.of(new Reach(role, role, List.of("p-1"), List.of())))
                .isEmpty();
    }
}
