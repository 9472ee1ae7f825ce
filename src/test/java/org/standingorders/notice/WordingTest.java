package org.standingorders.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.standingorders.notice.Letter.Item;
import org.standingorders.testkit.Letters;
import org.standingorders.testkit.Shipped;

/** How notices are worded by the policy's templates (DT-36), filled when they are sent. */
class WordingTest {
    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");

    @ParameterizedTest
    @EnumSource(names = {"ESCALATION", "UPDATE", "DUTY", "STORM", "ALL_CLEAR"})
    void the_shipped_policy_words_every_occasion(Occasion occasion) {
        assertThat(Words.of(Shipped.rulebook().house(), occasion, NOW)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [{severity}] {trigger}      | [CRITICAL] Database primary is not healthy
                    {type} of {program}: {state} | database_failure of default: awaiting activation
                    for {roles}{late}           | for on_call_admin
                    it is {over}                | it is resolved""")
    void a_place_is_filled_with_how_things_stand(String template, String expected) {
        assertThat(new Wording(worded(template)).subject()).isEqualTo(expected);
    }

    @Test
    void where_the_policy_says_nothing_the_service_has_words_of_its_own() {
        assertThat(new Wording(item(null)).subject()).isEqualTo("[CRITICAL] Database primary is not healthy");
        assertThat(new Wording(item(null)).opening()).isEqualTo("You are told of this incident.");
    }

    private static Item worded(String template) {
        return item(new Words(template, template));
    }

    private static Item item(@org.jspecify.annotations.Nullable Words words) {
        return Letters.worded(words).items().get(0);
    }
}
