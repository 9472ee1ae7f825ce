package org.standingorders.mitigate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.mitigate.Activity.ADMINISTRATION;
import static org.standingorders.mitigate.Activity.CONTINUITY_OF_CARE;
import static org.standingorders.mitigate.Activity.CORE_EDUCATION;
import static org.standingorders.mitigate.Activity.OPTIONAL_EDUCATION;
import static org.standingorders.mitigate.Activity.RESEARCH;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.standingorders.fact.Level;
import org.standingorders.rule.Ruling;
import org.standingorders.testkit.Shipped;

/** What is suspended at each defense level (DT-20). */
class SheddingLevelTest {
    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");
    private static final SheddingLevel SHIPPED =
            new SheddingLevel(Shipped.policy().table("DT-20"));

    @Test
    void each_level_suspends_what_the_milder_one_does_and_more() {
        assertThat(suspended(Level.GREEN)).isEmpty();
        assertThat(suspended(Level.YELLOW)).containsExactly(OPTIONAL_EDUCATION);
        assertThat(suspended(Level.ORANGE)).containsExactly(OPTIONAL_EDUCATION, ADMINISTRATION, RESEARCH);
        assertThat(suspended(Level.RED)).containsExactly(OPTIONAL_EDUCATION, ADMINISTRATION, RESEARCH, CORE_EDUCATION);
        assertThat(suspended(Level.BLACK))
                .containsExactly(OPTIONAL_EDUCATION, ADMINISTRATION, RESEARCH, CORE_EDUCATION, CONTINUITY_OF_CARE);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void it_is_simulated_at_orange_and_carried_out_from_red_on_only_with_approval(Level level) {
        Shedding shedding = SHIPPED.at(level, NOW).answer();

        assertThat(shedding.mode())
                .isEqualTo(
                        switch (level) {
                            case GREEN, YELLOW -> SheddingMode.NONE;
                            case ORANGE -> SheddingMode.SIMULATE;
                            case RED, BLACK -> SheddingMode.EXECUTE;
                        });
        assertThat(shedding.needsApproval()).isEqualTo(!Level.RED.worseThan(level));
    }

    @Test
    void the_row_is_the_reason_and_a_policy_older_than_the_table_suspends_nothing() {
        assertThat(SHIPPED.at(Level.RED, NOW).reasons())
                .extracting(reason -> reason.rule())
                .containsExactly("DT-20/S3");
        Ruling<Shedding> older = new SheddingLevel(null).at(Level.BLACK, NOW);
        assertThat(older.answer()).isEqualTo(new Shedding(Level.BLACK, List.of(), SheddingMode.NONE));
        assertThat(older.reasons()).extracting(reason -> reason.rule()).containsExactly("NO_MATCH");
    }

    private static List<Activity> suspended(Level level) {
        return SHIPPED.at(level, NOW).answer().suspend();
    }
}
