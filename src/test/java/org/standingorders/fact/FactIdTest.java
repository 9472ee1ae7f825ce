package org.standingorders.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactIdTest {
    @Test
    void a_derived_id_says_that_it_is_one() {
        FactId id = FactId.derived("alertmanager", "default", "f");

        assertThat(id.isDerived()).isTrue();
        assertThat(id.value().version()).isEqualTo(8);
        assertThat(id.value().variant()).isEqualTo(2);
        assertThat(new FactId(UUID.fromString("0198b0c2-7a31-7000-8000-000000000001")).isDerived())
                .isFalse();
    }

    @Test
    void a_sender_may_use_a_version_8_of_its_own() {
        assertThat(new FactId(UUID.fromString("0198b0c2-7a31-8000-8000-000000000001")).isDerived())
                .isFalse();
    }

    @Test
    void the_same_parts_give_the_same_id_and_parts_do_not_run_together() {
        assertThat(FactId.derived("a", "bc")).isEqualTo(FactId.derived("a", "bc"));
        assertThat(FactId.derived("ab", "c")).isNotEqualTo(FactId.derived("a", "bc"));
        assertThat(FactId.derived("a", "1:b")).isNotEqualTo(FactId.derived("a1:", "b"));
    }
}
