package org.standingorders.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Known.NOW;
import static org.standingorders.testkit.Known.ONSET;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.standingorders.fact.DatabaseHealth.IntegrityCheck;
import org.standingorders.fact.Fact;
import org.standingorders.fact.TriState;
import org.standingorders.flow.Rulebook;
import org.standingorders.observe.Observation;
import org.standingorders.observe.ObserveQuestion;
import org.standingorders.orient.Cause;
import org.standingorders.orient.CauseFinding;
import org.standingorders.orient.OrientQuestion;
import org.standingorders.testkit.Known;
import org.standingorders.testkit.Readings;
import org.standingorders.testkit.Shipped;

/** An observation and an orientation as people read them. */
class OrientationWordsTest {
    private static final Rulebook RULEBOOK = Shipped.rulebook();

    private final List<Fact> facts = Known.nothing()
            .and(
                    Readings.database("primary", false, IntegrityCheck.FAIL),
                    Readings.change("c1", ONSET.minusSeconds(60), "api"),
                    Readings.error("f1", "solver", 7, NOW),
                    Readings.impact(6, 50, TriState.YES))
            .stale(Readings.coverage("0.9"))
            .facts();

    @Test
    void an_observation_says_what_was_known_and_what_was_not() {
        assertThat(ObservationWords.of(observed()).orElseThrow())
                .contains(
                        "Seen by mia; it had been bad since 2026-01-10 14:30:00 UTC.",
                        "Not known: utilization, nobody ever reported it.",
                        "Not known: coverage, the last report is stale since 2026-01-10 13:50:00 UTC.",
                        "Known: database health of primary, healthy = false; integrity_check = FAIL.",
                        "Changes from 24 h before the onset on: c1 (code, 2026-01-10 14:29:00 UTC).",
                        "Errors within 30 min: f1 (7 times).",
                        "Affected services: database, solver, api (through database), celery (through database),"
                                + " scheduler (through database).",
                        "6 people notice, of 50: user impact high.");
    }

    @Test
    void an_orientation_says_what_broke_why_and_how_far_it_reaches_s34() {
        assertThat(oriented())
                .contains(
                        "What broke: data corruption; beside it database degraded.",
                        "Suspected root cause: recent change, a best guess; another cause is nearly as likely, so"
                                + " somebody must approve.",
                        "database corruption: 30.65 %, from 8 % by E04 +13.01 decibans.",
                        "The change that comes first is c1 of 2026-01-10 14:29:00 UTC; it touched api.",
                        "It reaches an unknown number of people, an unknown number of rotations and an unknown number"
                                + " of dates; zones affected: an unknown number; it is not contained.");
    }

    @Test
    void what_people_found_is_said_as_theirs() {
        assertThat(oriented(
                        new CauseFinding(Cause.DATABASE_CORRUPTION, true),
                        new CauseFinding(Cause.RECENT_CHANGE, false)))
                .contains(
                        "Root cause: database corruption, confirmed by a person.",
                        "recent change: ruled out by a person.");
    }

    @Test
    void that_nothing_is_suspected_is_said_too() {
        OrientQuestion nothing = new OrientQuestion(
                NOW,
                RULEBOOK.observer()
                        .observe(new ObserveQuestion(NOW, "mia", ONSET, List.of()))
                        .answer(),
                List.of(),
                List.of(),
                null);

        assertThat(OrientationWords.of(RULEBOOK.orienter().orient(nothing).answer())
                        .orElseThrow())
                .contains(
                        "No cause is suspected: none is likely enough by evidence, so the investigation goes on.",
                        "recent change: 45 %, from 45 % without evidence.");
    }

    private Observation observed() {
        return RULEBOOK.observer()
                .observe(new ObserveQuestion(NOW, "mia", ONSET, facts))
                .answer();
    }

    private List<String> oriented(CauseFinding... findings) {
        return OrientationWords.of(RULEBOOK.orienter()
                        .orient(new OrientQuestion(NOW, observed(), facts, List.of(findings), null))
                        .answer())
                .orElseThrow();
    }
}
