package org.standingorders.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a failed delivery is tried again (api.md, Out): soon at first, then every 15 minutes, 12 tries in all. */
public final class RetrySchedule {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(45),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15));

    private static final int TRIES = 12;

    /** No notice is worth more than a day of trying. */
    static final Duration LIFETIME = Duration.ofHours(24);

    /** What a receiver asks for by {@code Retry-After} is heard, but not beyond this. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private RetrySchedule() {}

    /**
     * The next attempt, or none.
     *
     * @param tries so far, at least 1
     * @param asked by the receiver; zero when it did not
     */
    public static Optional<Instant> next(int tries, Instant lastTry, Duration asked) {
        if (tries >= TRIES) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(Math.min(tries, PAUSES.size()) - 1);
        Duration wanted = asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
        return Optional.of(lastTry.plus(wanted.compareTo(pause) > 0 ? wanted : pause));
    }

    public static boolean expired(Instant created, Instant now) {
        return !now.isBefore(created.plus(LIFETIME));
    }
}
