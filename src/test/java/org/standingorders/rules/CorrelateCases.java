package org.standingorders.rules;

import static org.standingorders.rules.Past.KEY;
import static org.standingorders.rules.Past.ROW;
import static org.standingorders.rules.Past.incident;
import static org.standingorders.rules.Past.open;
import static org.standingorders.rules.Past.resolved;
import static org.standingorders.rules.RuleCase.rule;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standingorders.correlate.Correlation.OpenNew;
import org.standingorders.correlate.Correlation.Reoccur;
import org.standingorders.correlate.Correlation.Reopen;
import org.standingorders.correlate.Correlation.Worsen;
import org.standingorders.correlate.Rejoining;
import org.standingorders.detect.ClearRule;
import org.standingorders.detect.Detection;
import org.standingorders.detect.Measured;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Level;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;

/** COR-nnn: what a detection belongs to. */
final class CorrelateCases {
    private static final Rejoining HOUR = new Rejoining(Duration.ofHours(1));
    private static final Rejoining LESS = new Rejoining(Duration.ofHours(1).minusMillis(1));

    static final List<RuleCase> ALL = List.of(
            rule("COR-001", "nothing stands").given(seen(Level.RED)).gives(new OpenNew(KEY, null)),
            rule("COR-001", "another key stands")
                    .given(
                            seen(Level.RED),
                            open(1).under("default/mass_absence").standing())
                    .gives(new OpenNew(KEY, null)),
            rule("COR-001", "an open one stands")
                    .given(seen(Level.RED), open(1).standing())
                    .silent(),
            rule("COR-001", "a resolved one stands")
                    .given(seen(Level.RED), resolved(1).standing())
                    .silent(),
            rule("COR-001", "it was not seen often enough")
                    .given(seen(Level.RED), SuspicionCases.seen(2))
                    .silent(),
            rule("COR-001", "it was seen often enough")
                    .given(seen(Level.RED), SuspicionCases.seen(3))
                    .gives(new OpenNew(KEY, null)),
            rule("COR-002", "an open one stands")
                    .given(seen(Level.RED), open(1).standing())
                    .gives(new Reoccur(KEY, incident(1))),
            rule("COR-002", "while it recovers")
                    .given(seen(Level.RED), open(1).inRecovery().standing())
                    .gives(new Reoccur(KEY, incident(1))),
            rule("COR-002", "it is resolved")
                    .given(seen(Level.RED), resolved(1).standing())
                    .silent(),
            rule("COR-002", "what came in tells nothing of it")
                    .given(beside(Level.RED), open(1).at(Level.RED).standing())
                    .silent(),
            rule("COR-002", "what came in tells nothing of it, but it was clearing")
                    .given(beside(Level.RED), open(1).clear(1, "PT1M").standing())
                    .gives(new Reoccur(KEY, incident(1))),
            rule("COR-002", "what came in tells nothing of it, but it recovers")
                    .given(beside(Level.RED), open(1).inRecovery().standing())
                    .gives(new Reoccur(KEY, incident(1))),
            rule("COR-002", "what came in tells nothing of it, but it was not seen on that yet")
                    .given(beside(Level.RED), open(1).seenOn("coverage").standing())
                    .gives(new Reoccur(KEY, incident(1))),
            rule("COR-002", "it got worse, which is told by itself")
                    .given(seen(Level.BLACK), open(1).at(Level.RED).standing())
                    .silent(),
            rule("COR-003", "from RED to BLACK")
                    .given(seen(Level.BLACK), open(1).at(Level.RED).standing())
                    .gives(new Worsen(KEY, incident(1))),
            rule("COR-003", "still RED")
                    .given(seen(Level.RED), open(1).at(Level.RED).standing())
                    .silent(),
            rule("COR-003", "back from BLACK to RED")
                    .given(seen(Level.RED), open(1).at(Level.BLACK).standing())
                    .silent(),
            rule("COR-003", "no level at all")
                    .given(seen(null), open(1).at(Level.RED).standing())
                    .silent(),
            rule("COR-004", "from the newest of two resolved ones")
                    .given(seen(Level.RED), resolved(1).standing(), resolved(2).standing())
                    .gives(new OpenNew(KEY, incident(2))),
            rule("COR-004", "it was not seen often enough since")
                    .given(seen(Level.RED), resolved(1).standing(), SuspicionCases.seen(2))
                    .silent(),
            rule("COR-004", "an open one stands beside it")
                    .given(seen(Level.RED), resolved(1).standing(), open(2).standing())
                    .silent(),
            rule("COR-004", "it goes on with the resolved one")
                    .given(seen(Level.RED), resolved(1).standing(), HOUR)
                    .silent(),
            rule("COR-004", "the resolved one is too old to go on with")
                    .given(seen(Level.RED), resolved(1).standing(), LESS)
                    .gives(new OpenNew(KEY, incident(1))),
            rule("COR-005", "within the window, the newest of two")
                    .given(seen(Level.RED), resolved(1).standing(), resolved(2).standing(), HOUR)
                    .gives(new Reopen(KEY, incident(2))),
            rule("COR-005", "after the window")
                    .given(seen(Level.RED), resolved(1).standing(), LESS)
                    .silent(),
            rule("COR-005", "the policy does not want it")
                    .given(seen(Level.RED), resolved(1).standing())
                    .silent(),
            rule("COR-005", "it was not seen often enough since")
                    .given(seen(Level.RED), resolved(1).standing(), SuspicionCases.seen(2), HOUR)
                    .silent(),
            rule("COR-005", "an open one stands beside it")
                    .given(seen(Level.RED), resolved(1).standing(), open(2).standing(), HOUR)
                    .silent());

    private CorrelateCases() {}

    static Detection seen(@Nullable Level level) {
        return seen(level, null);
    }

    private static Detection beside(Level level) {
        return seen(level, new FactId(new UUID(0, 1)));
    }

    private static Detection seen(@Nullable Level level, @Nullable FactId beside) {
        return new Detection(
                ROW,
                IncidentType.DEFENSE_ESCALATION,
                Severity.CRITICAL,
                true,
                KEY,
                "Defense level reached",
                Measured.inWords(""),
                List.of("posted"),
                level,
                new ClearRule(Duration.ofMinutes(5), 3),
                null,
                List.of(),
                true,
                List.of(),
                beside);
    }
}
