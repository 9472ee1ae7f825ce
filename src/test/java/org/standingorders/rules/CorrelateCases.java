package org.standingorders.rules;

import static org.standingorders.rules.RuleCase.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standingorders.correlate.Correlation.BeginRecovery;
import org.standingorders.correlate.Correlation.CountGoodReading;
import org.standingorders.correlate.Correlation.OpenNew;
import org.standingorders.correlate.Correlation.Reoccur;
import org.standingorders.correlate.Correlation.Worsen;
import org.standingorders.correlate.Standing;
import org.standingorders.detect.ClearRule;
import org.standingorders.detect.Detection;
import org.standingorders.detect.GoodReading;
import org.standingorders.detect.Measured;
import org.standingorders.fact.Level;
import org.standingorders.incident.IncidentId;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;

/** COR-nnn and CLR-nnn: what a detection or a good reading belongs to. */
final class CorrelateCases {
    private static final String KEY = "default/defense_escalation";
    private static final String ROW = "DT-01/D1";
    private static final Instant T0 = Instant.parse("2026-01-10T14:30:00Z");
    private static final GoodReading GOOD = new GoodReading(ROW, KEY, List.of("posted"), List.of());

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
            rule("COR-002", "an open one stands")
                    .given(seen(Level.RED), open(1).standing())
                    .gives(new Reoccur(KEY, incident(1))),
            rule("COR-002", "while it recovers")
                    .given(seen(Level.RED), open(1).inRecovery().standing())
                    .gives(new Reoccur(KEY, incident(1))),
            rule("COR-002", "it is resolved")
                    .given(seen(Level.RED), resolved(1).standing())
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
            rule("COR-004", "an open one stands beside it")
                    .given(seen(Level.RED), resolved(1).standing(), open(2).standing())
                    .silent(),
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

    private CorrelateCases() {}

    private static IncidentId incident(int number) {
        return new IncidentId(new UUID(0, number));
    }

    private static Detection seen(@Nullable Level level) {
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
                List.of(),
                true,
                List.of());
    }

    private static Past open(int number) {
        return new Past(number, KEY, ROW, true, false, null, List.of("posted"), 0, Duration.ZERO, true);
    }

    private static Past resolved(int number) {
        return new Past(number, KEY, ROW, false, false, null, List.of("posted"), 0, Duration.ZERO, true);
    }

    /** An incident being described; a higher number is newer. */
    private record Past(
            int number,
            String key,
            String row,
            boolean open,
            boolean recovering,
            @Nullable Level level,
            List<String> seenOn,
            int readings,
            Duration clearFor,
            boolean fresh) {
        Past under(String other) {
            return new Past(number, other, row, open, recovering, level, seenOn, readings, clearFor, fresh);
        }

        Past by(String other) {
            return new Past(number, key, other, open, recovering, level, seenOn, readings, clearFor, fresh);
        }

        Past inRecovery() {
            return new Past(number, key, row, open, true, level, seenOn, readings, clearFor, fresh);
        }

        Past seenOn(String... keys) {
            return new Past(number, key, row, open, recovering, level, List.of(keys), readings, clearFor, fresh);
        }

        Past at(Level reached) {
            return new Past(number, key, row, open, recovering, reached, seenOn, readings, clearFor, fresh);
        }

        Past clear(int times, String since) {
            return new Past(number, key, row, open, recovering, level, seenOn, times, Duration.parse(since), fresh);
        }

        Past gone() {
            return new Past(number, key, row, open, recovering, level, seenOn, readings, clearFor, false);
        }

        Standing standing() {
            return new Standing(
                    incident(number),
                    key,
                    row,
                    open,
                    recovering,
                    level,
                    T0.plusSeconds(number),
                    seenOn,
                    readings,
                    clearFor,
                    fresh,
                    new ClearRule(Duration.ofMinutes(5), 3));
        }
    }
}
