package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Readings.corrupt;
import static org.standingorders.testkit.Readings.coverage;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.standingorders.fact.Evidence;
import org.standingorders.fact.Evidence.Value;
import org.standingorders.fact.Quality;
import org.standingorders.orient.EvidenceItem;
import org.standingorders.orient.OrientQuestion;
import org.standingorders.testkit.Shipped;
import org.standingorders.wire.Json;

/** What of coverage is compared for E11 of DT-10, and what goes before it. */
class CoverageComparedTest extends Covered {
    @Test
    void what_cannot_be_trusted_or_came_late_is_not_compared() {
        story.of(Quality.SUSPECT).posts(coverage("0.95")).of(Quality.GOOD);
        posts("0.85");
        assertThat(e11().value()).isEqualTo(Value.UNKNOWN);

        begin();
        delayed("0.95", Duration.ofMinutes(6));
        posts("0.85");
        assertThat(e11().value()).isEqualTo(Value.UNKNOWN);

        begin();
        posts("0.85");
        story.later(Duration.ofMinutes(1));
        delayed("0.95", Duration.ofMinutes(2));
        posts("0.85");
        assertThat(e11().value()).isEqualTo(Value.ABSENT);
    }

    @Test
    void the_newest_must_be_fresh_and_a_doubtful_one_shows_that_it_fell_but_never_that_it_did_not() {
        posts("0.95");
        posts("0.8");
        story.later(Duration.ofMinutes(6));
        assertThat(e11().value()).isEqualTo(Value.UNKNOWN);

        begin();
        posts("0.95");
        story.of(Quality.SUSPECT);
        posts("0.94");
        story.of(Quality.GOOD);
        assertThat(e11().value()).isEqualTo(Value.UNKNOWN);

        begin();
        posts("0.95");
        story.of(Quality.SUSPECT);
        posts("0.8");
        story.of(Quality.GOOD);
        assertThat(e11().value()).isEqualTo(Value.PRESENT);
    }

    @Test
    void what_somebody_posted_goes_before_it() {
        posts("0.95");
        posts("0.8");
        story.posts(new Evidence("E11", Value.ABSENT, null, null, null, null));

        assertThat(e11()).extracting(EvidenceItem::value, EvidenceItem::posted).containsExactly(Value.ABSENT, true);
    }

    @Test
    void a_question_that_was_stored_before_is_read_and_answered_as_it_was() {
        story.posts(corrupt());
        byte[] stored = Json.write(oriented().question());

        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("coverage_fall");
        OrientQuestion question = Json.read(stored, OrientQuestion.class);
        assertThat(Shipped.rulebook().orienter().orient(question).answer())
                .isEqualTo(oriented().answer());
    }
}
