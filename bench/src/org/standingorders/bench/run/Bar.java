package org.standingorders.bench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A number to reach and what this run says of it.
 *
 * @param atLeast whether the measured value must not be below the limit, or not above it
 */
record Bar(String what, double measured, boolean atLeast, double limit, String unit) {
    private static final double HALF = 0.5;
    private static final double P99_MILLIS = 15;
    private static final double READY_SECONDS = 6;
    private static final double MEGABYTES = 450;
    private static final int P99 = 99;

    boolean reached() {
        return atLeast ? measured >= limit : measured <= limit;
    }

    /** A row of the report. */
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s %.1f%s | %.2f%s | %s |",
                what,
                atLeast ? "≥" : "≤",
                limit,
                unit,
                measured,
                unit,
                reached() ? "reached" : "**not reached**");
    }

    static List<Bar> of(Results results, Footprint ours, double readySeconds) {
        List<Bar> bars = new ArrayList<>();
        for (Case load : Case.SATURATING) {
            ratio(results, load, Contenders.BARE, HALF).ifPresent(bars::add);
            ratio(results, load, Contenders.ALERTMANAGER, 1).ifPresent(bars::add);
        }
        double p99 = results.median(Contenders.OURS, Case.SINGLE)
                .orElseThrow()
                .result()
                .millisAt(P99);
        bars.add(new Bar("p99 of a single fact at 64 connections, saturated", p99, false, P99_MILLIS, " ms"));
        bars.add(new Bar("ready after a start on existing data", readySeconds, false, READY_SECONDS, " s"));
        bars.add(new Bar("peak memory of the process under load", ours.peakMegabytes(), false, MEGABYTES, " MB"));
        return bars;
    }

    private static Optional<Bar> ratio(Results results, Case load, String other, double limit) {
        double ours = results.throughput(Contenders.OURS, load).orElseThrow();
        return results.throughput(other, load)
                .map(theirs -> new Bar(load.name() + ", over " + other, ours / theirs, true, limit, " ×"));
    }
}
