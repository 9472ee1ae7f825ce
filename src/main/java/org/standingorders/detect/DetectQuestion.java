package org.standingorders.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.AcgmeViolation;
import org.standingorders.fact.Fact;
import org.standingorders.rule.Question;

/**
 * What detection looks at.
 *
 * @param fact the fact that came in; null when only time has passed or incidents have opened
 * @param posted the newest fresh posted defense level; null when there is none
 * @param readings what the derived defense level is read from; null when the fact does not touch it
 * @param runs schedule generation runs, newest first, back to the first that did not fail, when the fact is one
 * @param findings open duty-hour findings of the program, when the fact is one or touches the defense level
 * @param heartbeats armed heartbeats when time has passed, or the one that has just come
 * @param watched what open incidents wait for to be false, and what would no longer be suspected then
 * @param openings open critical incidents, newest first, when one has just opened
 */
public record DetectQuestion(
        Instant asOf,
        String programId,
        @Nullable Fact fact,
        @Nullable PostedLevel posted,
        @Nullable DefenseReadings readings,
        List<GenerationRun> runs,
        List<DutyHourFinding> findings,
        List<Heartbeat> heartbeats,
        List<Watch> watched,
        List<CriticalOpening> openings)
        implements Question {
    public DetectQuestion {
        runs = List.copyOf(runs);
        findings = List.copyOf(findings);
        heartbeats = List.copyOf(heartbeats);
        watched = List.copyOf(watched);
        openings = List.copyOf(openings);
    }

    /** A question about one fact and nothing around it. */
    public static DetectQuestion about(Fact fact) {
        return new DetectQuestion(
                fact.receivedAt(),
                fact.programId(),
                fact,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Time has passed, or incidents have opened. */
    public static DetectQuestion without(
            Instant asOf, String programId, List<Heartbeat> heartbeats, List<CriticalOpening> openings) {
        return new DetectQuestion(
                asOf, programId, null, null, null, List.of(), List.of(), heartbeats, List.of(), openings);
    }

    /** Whether it is about duty hours: then that no finding is open is news as well. */
    boolean asksOfDutyHours() {
        return fact != null && fact.reading() instanceof AcgmeViolation;
    }

    /** The values that the rules see, the fact both bare and in its envelope; {@code derived} is the level that DT-02 gave, if it was asked. */
    List<Object> facts(@Nullable DerivedLevel derived) {
        List<Object> all = new ArrayList<>();
        if (fact != null) {
            all.add(fact.reading());
            all.add(fact);
        }
        if (posted != null) {
            all.add(posted);
        }
        if (derived != null) {
            all.add(derived);
        }
        all.addAll(runs);
        all.addAll(heartbeats);
        all.addAll(openings);
        return all;
    }
}
