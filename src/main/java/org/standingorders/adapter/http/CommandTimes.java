package org.standingorders.adapter.http;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.http.server.Fault;
import org.standingorders.adapter.http.server.Problem;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.adapter.http.server.Refused;
import org.standingorders.fact.Quality;
import org.standingorders.incident.Acknowledgement;

/** The times that people may give; a slip of the pen must not silence an incident for a year or begin it last century. */
final class CommandTimes {
    private static final Duration LONGEST_CLOCK = Duration.ofDays(731);

    private CommandTimes() {}

    /** After now, and at most {@link Acknowledgement#LONGEST} ahead. */
    static void until(@Nullable Instant until, Instant now) {
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(Acknowledgement.LONGEST)))) {
            throw outOfRange(
                    "/until",
                    "until must lie in the future, at most " + Acknowledgement.LONGEST.toHours()
                            + " hours ahead. Maybe leave it out, and acknowledge without an end.");
        }
    }

    /** As far from now as the time of a fact may be before it counts as wrong or late. */
    static void onset(@Nullable Instant onset, Instant now) {
        if (onset != null
                && (onset.isAfter(now.plus(Quality.TOLERATED_AHEAD))
                        || onset.isBefore(now.minus(Quality.TOLERATED_BEHIND)))) {
            throw outOfRange(
                    "/onset_at",
                    "onset_at must not lie in the future, nor more than " + Quality.TOLERATED_BEHIND.toHours()
                            + " hours back. Maybe leave it out, and say in the summary when it began.");
        }
    }

    /** Not ahead, and at most as long ago as the longest clock of DT-31 may run. */
    static void discovered(@Nullable Instant discovered, Instant now) {
        if (discovered == null) {
            return;
        }
        if (discovered.isAfter(now.plus(Quality.TOLERATED_AHEAD)) || discovered.isBefore(now.minus(LONGEST_CLOCK))) {
            throw outOfRange(
                    "/discovered_at", "discovered_at must not lie in the future, nor more than two years back.");
        }
    }

    static Refused outOfRange(String pointer, String message) {
        return new Refused(
                Problem.of(ProblemType.RULE_BROKEN, message).because(Fault.at(pointer, "OUT_OF_RANGE", message)));
    }
}
