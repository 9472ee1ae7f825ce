package org.standingorders.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standingorders.adapter.pg.PgWatch;
import org.standingorders.adapter.pg.PgWatch.Lateness;
import org.standingorders.app.lane.Lanes;
import org.standingorders.fact.Fact;
import org.standingorders.flow.Concern;
import org.standingorders.flow.Input.Watched;
import org.standingorders.flow.Input.Watched.Trouble;
import org.standingorders.rule.Severity;

/**
 * Notices what is due and late, whichever instance should have seen to it, even while everybody else waits for a
 * connection: in numbers, in the readiness, and as an incident, which recovers when nothing has been late for a while. Looks
 * one after the other; read by any thread.
 */
final class Watchdog {
    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
    private static final Duration TOLERATED = Duration.ofSeconds(30);

    /** So that what is taken up at once after a pause of the database is no incident. */
    private static final int LATE_LOOKS = 2;

    /** Five minutes, as for other monitors (DT-01/D11). */
    private static final int GOOD_LOOKS = 60;

    private static final Duration UNKNOWN_AFTER = Duration.ofSeconds(15);
    private static final String PROGRAM = Fact.DEFAULT_PROGRAM;

    private final PgWatch watch;
    private final Lanes lanes;
    private volatile Lateness seen = Lateness.NONE;
    private volatile long answered = System.nanoTime();
    private int lateLooks;
    private int goodLooks;

    Watchdog(PgWatch watch, Lanes lanes, MeterRegistry meters) {
        this.watch = watch;
        this.lanes = lanes;
        gauge(meters, "timers.overdue", Lateness::timers, "what is due has been waiting for time to pass");
        gauge(meters, "notices.overdue", Lateness::notices, "a notice that is due has been waiting to be tried");
        gauge(meters, "fates.overdue", Lateness::fates, "a notice's incident has been waiting to learn of its fate");
        TimeGauge.builder(
                        "standing_orders.watchdog.unanswered",
                        () -> unanswered().toMillis(),
                        TimeUnit.MILLISECONDS)
                .description("How long the database has not said what is late")
                .register(meters);
    }

    private void gauge(MeterRegistry meters, String name, Function<Lateness, Duration> late, String what) {
        TimeGauge.builder("standing_orders." + name, () -> late.apply(seen).toMillis(), TimeUnit.MILLISECONDS)
                .description("How long " + what + ", over all instances")
                .register(meters);
    }

    /** Completes when what was seen is said where it has to be. */
    Future<Void> look() {
        return watch.look(PROGRAM, Concern.LATENESS.dedupKey(PROGRAM)).compose(lateness -> {
            seen = lateness;
            answered = System.nanoTime();
            return say(lateness);
        });
    }

    private Future<Void> say(Lateness lateness) {
        boolean late = tooLate(lateness);
        lateLooks = late ? lateLooks + 1 : 0;
        goodLooks = late ? 0 : goodLooks + 1;
        if (lateLooks >= LATE_LOOKS && !lateness.said()) {
            LOG.warn("Nobody sees to what is due: {}.", words());
            return lanes.watched(new Watched(Concern.LATENESS, new Trouble(Severity.HIGH, words())));
        }
        return goodLooks >= GOOD_LOOKS && lateness.said()
                ? lanes.watched(new Watched(Concern.LATENESS, null))
                : Future.succeededFuture();
    }

    /** What is late, such as {@code a timer is late by 42 s}; or that it is not known. */
    String words() {
        long unknown = unanswered().toSeconds();
        if (unknown > UNKNOWN_AFTER.toSeconds()) {
            return "the database has not said for " + unknown + " s what is late";
        }
        Lateness now = seen;
        List<String> late = Stream.of(
                        words("a timer", now.timers()),
                        words("a notice", now.notices()),
                        words("the fate of a notice", now.fates()))
                .flatMap(Optional::stream)
                .toList();
        return late.isEmpty() ? "nothing is late" : String.join(", ", late);
    }

    private static Optional<String> words(String what, Duration late) {
        return late.toSeconds() == 0 ? Optional.empty() : Optional.of(what + " is late by " + late.toSeconds() + " s");
    }

    private static boolean tooLate(Lateness lateness) {
        return Stream.of(lateness.timers(), lateness.notices(), lateness.fates())
                .anyMatch(late -> late.compareTo(TOLERATED) > 0);
    }

    private Duration unanswered() {
        return Duration.ofNanos(System.nanoTime() - answered);
    }

    /** Completes when its connection is closed. */
    Future<Void> close() {
        return watch.close();
    }
}
