package org.standingorders.rules;

import static org.standingorders.rules.Past.KEY;
import static org.standingorders.rules.Past.ROW;
import static org.standingorders.rules.Past.open;
import static org.standingorders.rules.Past.resolved;
import static org.standingorders.rules.RuleCase.rule;

import java.time.Duration;
import java.util.List;
import org.standingorders.correlate.Correlation.Await;
import org.standingorders.correlate.Correlation.Forget;
import org.standingorders.correlate.Suspected;
import org.standingorders.detect.FireRule;
import org.standingorders.detect.GoodReading;
import org.standingorders.fact.Level;

/** SUS-nnn: what must be seen more often or for longer before it is an incident, here three times and for a minute. */
final class SuspicionCases {
    private static final GoodReading GOOD = new GoodReading(ROW, KEY, List.of("posted"), List.of());

    static final List<RuleCase> ALL = List.of(
            rule("SUS-001", "seen twice")
                    .given(CorrelateCases.seen(Level.RED), seen(2))
                    .gives(new Await(KEY, seen(2))),
            rule("SUS-001", "seen twice since it was resolved")
                    .given(CorrelateCases.seen(Level.RED), resolved(1).standing(), seen(2))
                    .gives(new Await(KEY, seen(2))),
            rule("SUS-001", "seen three times, a millisecond too early")
                    .given(CorrelateCases.seen(Level.RED), seen(3, "PT59.999S"))
                    .gives(new Await(KEY, seen(3, "PT59.999S"))),
            rule("SUS-001", "seen three times in a minute")
                    .given(CorrelateCases.seen(Level.RED), seen(3))
                    .silent(),
            rule("SUS-001", "an open incident stands")
                    .given(CorrelateCases.seen(Level.RED), open(1).standing(), seen(2))
                    .silent(),
            rule("SUS-002", "of what it was seen on").given(GOOD, seen(2)).gives(new Forget(KEY)),
            rule("SUS-002", "of something else")
                    .given(new GoodReading(ROW, KEY, List.of("coverage"), List.of()), seen(2))
                    .silent(),
            rule("SUS-002", "of another row")
                    .given(new GoodReading("DT-01/D2", KEY, List.of("posted"), List.of()), seen(2))
                    .silent());

    private SuspicionCases() {}

    static Suspected seen(int readings) {
        return seen(readings, "PT1M");
    }

    private static Suspected seen(int readings, String badFor) {
        FireRule firing = new FireRule(Duration.ofMinutes(1), 3);
        return new Suspected(KEY, ROW, List.of("posted"), readings, Duration.parse(badFor), firing);
    }
}
