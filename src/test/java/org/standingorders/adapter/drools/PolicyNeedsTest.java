package org.standingorders.adapter.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.standingorders.rule.Policy;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Finding;
import org.standingorders.testkit.Shipped;
import org.standingorders.testkit.Tables;

class PolicyNeedsTest {
    @Test
    void every_missing_table_is_named() {
        assertThat(PolicyNeeds.unmet(new Policy(List.of(), List.of())))
                .extracting(Finding::message)
                .hasSize(8)
                .contains("The policy must hold the table (DT-05).");
    }

    @Test
    void an_incident_for_each_source_needs_a_row_about_sources() {
        DecisionTable shipped = Shipped.policy().table("DT-01");
        DecisionTable misfit = Tables.changed(shipped, "D1", "scope", "source");

        assertThat(PolicyNeeds.unmet(Shipped.with(misfit)))
                .extracting(Finding::code, Finding::cell)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "SCOPE_MISFIT", misfit.rows().get(0).anchor().toString()));
    }

    @Test
    void a_reopen_window_must_be_set() {
        assertThat(PolicyNeeds.unmet(Shipped.with(Tables.of("DT-33"))))
                .extracting(Finding::code)
                .containsExactly("LIMIT_MISSING", "LIMIT_MISSING");
    }

    @Test
    void a_switch_that_has_always_been_there_must_be_set() {
        assertThat(PolicyNeeds.unmet(Shipped.with(Tables.of("DT-34", "W1 | worse_derived_level_counts | false"))))
                .extracting(Finding::message)
                .containsExactly("The table (DT-34) must have a row for (raise_restarts_tiers).");
    }
}
