package org.standingorders.flow;

import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.testkit.Readings.corrupt;
import static org.standingorders.testkit.Readings.coverage;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Quality;
import org.standingorders.orient.EvidenceItem;
import org.standingorders.rule.Point;
import org.standingorders.testkit.Story;

/** Coverage as it is posted, and what E11 of DT-10 is once a database was damaged. */
abstract class Covered {
    Story story = Story.begin();

    final void begin() {
        story = Story.begin();
    }

    final void under(Rulebook rulebook) {
        story = Story.under(rulebook);
    }

    final FactId posts(String rate) {
        story.posts(coverage(rate));
        return newest();
    }

    final void delayed(String rate, Duration delay) {
        story.takes(new Input.FactArrived(new Fact(
                new FactId(new UUID(0, 1)),
                Fact.DEFAULT_PROGRAM,
                "monitor",
                1,
                story.now().minus(delay),
                story.now(),
                Fact.DEFAULT_TTL,
                Quality.GOOD,
                Labels.NONE,
                coverage(rate))));
    }

    final FactId newest() {
        return story.situation().newest("coverage", "").orElseThrow().id();
    }

    /** As it is understood once a database was damaged. */
    final EvidenceItem e11() {
        if (!story.types().contains(DATABASE_FAILURE)) {
            story.posts(corrupt());
        }
        return Objects.requireNonNull(
                        story.the(DATABASE_FAILURE).card().response().orientation())
                .answer()
                .evidence()
                .stream()
                .filter(item -> item.key().equals("E11"))
                .findFirst()
                .orElseThrow();
    }

    final Decision oriented() {
        return story.decisions().stream()
                .filter(one -> one.point() == Point.ORIENT)
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }
}
