package org.standingorders.adapter.drools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.standingorders.testkit.Shipped;

class ShippedPolicyTest {
    @Test
    void the_shipped_policy_compiles() {
        var compiled = Shipped.compiler().compile(Shipped.policy());

        assertThat(compiled.findings()).isEmpty();
        assertThat(compiled.rulebook()).isNotNull();
        assertThat(compiled.rules()).extracting("id").contains("LVL-001", "CLR-002");
    }
}
