package org.standingorders.testkit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.standingorders.fact.ApiHealth;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Quality;
import org.standingorders.fact.Reading;
import org.standingorders.wire.Json;

/** Facts of which a test says only what matters; ids from a seed. */
public final class Facts {
    private final Random random;
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(60);
    private int made;
    private String program = Fact.DEFAULT_PROGRAM;

    public Facts(long seed) {
        random = new Random(seed);
    }

    public Facts of(String programId) {
        program = programId;
        return this;
    }

    /** An API that failed so often in a row. */
    public Fact api(String service, int failures) {
        return reporting(new ApiHealth(service, failures, null, new BigDecimal("12.5"), null, null));
    }

    public Fact reporting(Reading reading) {
        return fact(new FactId(new UUID(random.nextLong(), random.nextLong())), reading, next());
    }

    /** A minute ago and a millisecond later each time, so that the order made is the order observed. */
    private Instant next() {
        made++;
        return start.plusMillis(made);
    }

    public Fact fact(FactId id, Reading reading, Instant at) {
        return new Fact(
                id,
                program,
                "blackbox",
                1,
                at.minusMillis(1),
                at,
                Duration.ofMinutes(5),
                Quality.GOOD,
                Labels.NONE,
                reading);
    }

    /** The facts as a sender posts them: without what only the receiver can know. */
    public static String posted(List<Fact> facts) {
        return Json.text(facts).replaceAll("\"(received_at|quality)\":\"[^\"]*\",", "");
    }

    /** The same fact, delivered once more a little later. */
    public static Fact again(Fact fact) {
        return new Fact(
                fact.id(),
                fact.programId(),
                fact.source(),
                fact.schemaVersion(),
                fact.observedAt(),
                fact.receivedAt().plusMillis(40),
                fact.ttl(),
                fact.quality(),
                fact.labels(),
                fact.reading());
    }

    /** Another reading under the id of the fact. */
    public static Fact other(Fact fact, Reading reading) {
        return new Fact(
                fact.id(),
                fact.programId(),
                fact.source(),
                fact.schemaVersion(),
                fact.observedAt(),
                fact.receivedAt(),
                fact.ttl(),
                fact.quality(),
                fact.labels(),
                reading);
    }
}
