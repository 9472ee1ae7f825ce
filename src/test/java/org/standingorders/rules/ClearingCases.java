package org.standingorders.rules;

import static org.standingorders.rules.CorrelateCases.seen;
import static org.standingorders.rules.Past.KEY;
import static org.standingorders.rules.Past.ROW;
import static org.standingorders.rules.Past.incident;
import static org.standingorders.rules.Past.open;
import static org.standingorders.rules.Past.resolved;
import static org.standingorders.rules.RuleCase.rule;

import java.util.List;
import org.standingorders.correlate.Correlation.BeginRecovery;
import org.standingorders.correlate.Correlation.CountGoodReading;
import org.standingorders.detect.GoodReading;
import org.standingorders.fact.Level;

/** CLR-nnn: what a good reading belongs to, and when an incident begins to recover (A13). */
final class ClearingCases {
    private static final GoodReading GOOD = new GoodReading(ROW, KEY, List.of("posted"), List.of());

    static final List<RuleCase> ALL = List.of(
            rule("CLR-001", "the row that opened it is false")
                    .given(GOOD, open(1).standing())
                    .gives(new CountGoodReading(KEY, incident(1))),
            rule("CLR-001", "another row opened it")
                    .given(GOOD, open(1).by("DT-01/D2").standing())
                    .silent(),
            rule("CLR-001", "one of several things that it was seen on")
                    .given(GOOD, open(1).seenOn("coverage", "posted").standing())
                    .gives(new CountGoodReading(KEY, incident(1))),
            rule("CLR-001", "it was seen on something else")
                    .given(GOOD, open(1).seenOn("coverage").standing())
                    .silent(),
            rule("CLR-001", "it recovers already")
                    .given(GOOD, open(1).inRecovery().standing())
                    .silent(),
            rule("CLR-001", "it is resolved")
                    .given(GOOD, resolved(1).standing())
                    .silent(),
            rule("CLR-001", "another fact shows the condition")
                    .given(GOOD, seen(Level.RED), open(1).standing())
                    .silent(),
            rule("CLR-002", "the third of three, after the hold")
                    .given(GOOD, open(1).clear(2, "PT5M").standing())
                    .gives(new BeginRecovery(KEY, incident(1))),
            rule("CLR-002", "the third, a millisecond too early")
                    .given(GOOD, open(1).clear(2, "PT4M59.999S").standing())
                    .silent(),
            rule("CLR-002", "long enough, but only the second")
                    .given(GOOD, open(1).clear(1, "PT1H").standing())
                    .silent(),
            rule("CLR-002", "another thing that it was seen on is not known to be good")
                    .given(
                            GOOD,
                            open(1).seenOn("coverage", "posted")
                                    .clear(2, "PT5M")
                                    .standing())
                    .silent(),
            rule("CLR-002", "it recovers already")
                    .given(GOOD, open(1).clear(2, "PT5M").inRecovery().standing())
                    .silent(),
            rule("CLR-003", "three stood for the hold and are fresh still")
                    .given(open(1).clear(3, "PT5M").standing())
                    .gives(new BeginRecovery(KEY, incident(1))),
            rule("CLR-003", "a millisecond too early")
                    .given(open(1).clear(3, "PT4M59.999S").standing())
                    .silent(),
            rule("CLR-003", "one reading too few")
                    .given(open(1).clear(2, "PT1H").standing())
                    .silent(),
            rule("CLR-003", "they have become stale")
                    .given(open(1).clear(3, "PT5M").gone().standing())
                    .silent(),
            rule("CLR-003", "it recovers already")
                    .given(open(1).clear(3, "PT5M").inRecovery().standing())
                    .silent());

    private ClearingCases() {}
}
