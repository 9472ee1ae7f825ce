package org.standingorders.adapter.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.standingorders.detect.Heartbeat;
import org.standingorders.rule.Point;
import org.standingorders.rule.RuleFile;
import org.standingorders.rule.Rules;

/** Rules that feed themselves end all the same, and say which one it was (F14). */
class EndlessRulesTest {
    private static final String BREEDING = """
            package rules.detect
            import org.standingorders.detect.Heartbeat
            rule "DET-900 breeds"
                @owner("nobody") @why("for the test")
            when
                $beat : Heartbeat()
            then
                insert( new Heartbeat( $beat.source(), $beat.interval(), $beat.silence(), $beat.factIds() ) );
            end
            """;
    private static final List<?> ONE_BEAT =
            List.of(new Heartbeat("any", Duration.ofMinutes(1), Duration.ZERO, List.of()));

    private final Rules rules = new KnowledgeBases(
                    DrlCompiler.compile(List.of(DrlFile.of(new RuleFile("detect", "rules/detect/x.drl", BREEDING)))))
            .rules(Point.DETECT);

    @Test
    void an_interrupt_ends_them_between_two_firings() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> rules.fire(ONE_BEAT))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("fired (0) times");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void without_one_they_end_at_the_limit_of_firings() {
        assertThatThrownBy(() -> rules.fire(ONE_BEAT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fired (" + DroolsRules.MOST_FIRINGS + ") times")
                .hasMessageContaining("DET-900 breeds");
    }
}
