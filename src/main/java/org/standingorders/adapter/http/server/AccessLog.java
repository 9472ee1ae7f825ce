package org.standingorders.adapter.http.server;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Writes down what went wrong here, in so many lines a second and no more, lest whoever makes us fail fills the disk. What
 * callers did wrong is counted ({@link Meters}) and listed only for those who ask for it. No query, no body, no key.
 */
final class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger("org.standingorders.access");
    private static final int MOST_PER_SECOND = 10;

    private long second;
    private int lines;
    private int leftOut;

    /** An answer as it is told. */
    record Answered(String requestId, String method, String route, int status, long micros) {}

    boolean listens(int status) {
        return LOG.isEnabledForLevel(level(status));
    }

    private static Level level(int status) {
        return status >= 500 ? Level.WARN : Level.DEBUG;
    }

    /**
     * Tells of an answer.
     *
     * @param nanos a clock that only goes forward
     */
    void tell(Answered one, long nanos) {
        int before = one.status() >= 500 ? leftOutBefore(nanos) : 0;
        if (before >= 0) {
            LOG.atLevel(level(one.status()))
                    .addKeyValue("request_id", one.requestId())
                    .addKeyValue("method", one.method())
                    .addKeyValue("route", one.route())
                    .addKeyValue("status", one.status())
                    .addKeyValue("micros", one.micros())
                    .addKeyValue("left_out", before)
                    .log("answered");
        }
    }

    /** Tells why a request could not be answered. */
    void broken(String requestId, Throwable cause, long nanos) {
        int before = leftOutBefore(nanos);
        if (before >= 0) {
            LOG.atError()
                    .addKeyValue("request_id", requestId)
                    .addKeyValue("left_out", before)
                    .setCause(cause)
                    .log("A request could not be answered");
        }
    }

    /** How many lines were left out since the last one, or -1 where this one is to be left out too. */
    private synchronized int leftOutBefore(long nanos) {
        long now = TimeUnit.NANOSECONDS.toSeconds(nanos);
        if (now != second) {
            second = now;
            lines = 0;
        }
        if (++lines > MOST_PER_SECOND) {
            leftOut++;
            return -1;
        }
        int before = leftOut;
        leftOut = 0;
        return before;
    }
}
