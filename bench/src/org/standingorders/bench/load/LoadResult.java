package org.standingorders.bench.load;

import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to.
 *
 * @param acked facts in requests that were answered with 2xx
 * @param failed requests answered otherwise or never
 * @param firstFailure the first other answer, as it came; null when there was none
 * @param latency of all answered requests in microseconds, from the intended instant to the last byte of the answer
 * @param elapsed from the first request to the last answer
 */
public record LoadResult(long acked, long failed, @Nullable String firstFailure, Histogram latency, Duration elapsed) {
    private static final double NANOS = 1e9;
    private static final double MICROS_PER_MILLI = 1e3;

    public double factsPerSecond() {
        return acked * NANOS / elapsed.toNanos();
    }

    /** Latency in milliseconds that this share (0..100) of requests did not exceed. */
    public double millisAt(double percentile) {
        return latency.getValueAtPercentile(percentile) / MICROS_PER_MILLI;
    }
}
