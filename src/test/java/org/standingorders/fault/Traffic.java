package org.standingorders.fault;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.standingorders.fact.ApiHealth;
import org.standingorders.fact.DatabaseHealth;
import org.standingorders.fact.Fact;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Readings;

/** What a monitoring system has to say about one program, request by request; the same for the same seed. */
final class Traffic {
    private static final int THINGS = 8;
    private static final int ONE_BAD_OF = 10;
    private static final int MOST_AT_ONCE = 4;
    private static final int FAILURES = 5;

    private final Random random;
    private final Facts facts;

    Traffic(long seed, String program) {
        random = new Random(seed);
        facts = new Facts(seed).of(program);
    }

    List<Fact> next() {
        return Stream.generate(this::fact)
                .limit(1 + random.nextInt(MOST_AT_ONCE))
                .toList();
    }

    private Fact fact() {
        String thing = "thing-" + random.nextInt(THINGS);
        boolean bad = random.nextInt(ONE_BAD_OF) == 0;
        return random.nextBoolean()
                ? facts.api(thing, bad ? FAILURES : random.nextInt(3))
                : facts.reporting(Readings.database(thing, !bad, null));
    }

    /** The dedup key of the incident that a bad fact belongs to; empty for a good one. */
    static String incident(Fact fact) {
        if (fact.reading() instanceof ApiHealth api) {
            return Objects.equals(api.consecutiveFailures(), FAILURES)
                    ? fact.programId() + "/api_degradation/" + fact.key()
                    : "";
        }
        boolean healthy = Boolean.TRUE.equals(((DatabaseHealth) fact.reading()).healthy());
        return healthy ? "" : fact.programId() + "/database_failure/" + fact.key();
    }
}
