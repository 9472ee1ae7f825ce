package org.standingorders.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.standingorders.incident.Incident;
import org.standingorders.notice.Letter.Item;
import org.standingorders.testkit.Incidents;
import org.standingorders.testkit.Letters;

/** What a reader of several notices at once sees first. */
class LetterTest {
    private static final Incident CRITICAL = Incidents.critical("Database primary is not healthy");
    private static final Incident HIGH = Incidents.waiting();

    @Test
    void the_gravest_comes_first_and_of_equals_what_asks_for_an_answer() {
        Item over = Letters.item(CRITICAL, Occasion.ALL_CLEAR);
        Item high = Letters.item(HIGH, Occasion.ESCALATION);
        Item storm = Letters.item(HIGH, Occasion.STORM);
        Item question = Letters.item(HIGH, Occasion.APPROVAL);
        Item critical = Letters.item(CRITICAL, Occasion.ESCALATION);
        Item asked = Letters.item(CRITICAL, Occasion.APPROVAL);

        assertThat(Letters.bundle(List.of(over, high, storm, question, critical, asked))
                        .items())
                .containsExactly(asked, critical, question, storm, high, over);
    }

    @Test
    void a_pager_hears_in_the_order_of_the_notices() {
        Item before = Letters.item(HIGH, Occasion.ESCALATION, Incidents.T0);
        Item after = Letters.item(CRITICAL, Occasion.ESCALATION, Incidents.T0.plusSeconds(1));

        assertThat(Letters.bundle(List.of(after, before)).oldestFirst()).containsExactly(before, after);
    }
}
