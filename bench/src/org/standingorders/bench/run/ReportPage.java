package org.standingorders.bench.run;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.standingorders.bench.load.LoadResult;

/** The run on one page of Markdown. */
record ReportPage(
        Options options,
        Results results,
        List<Footprint> footprints,
        List<Durability> durability,
        List<Duration> restarts) {
    private static final double MILLIS = 1e3;
    private static final int MEDIAN = 50;
    private static final int P99 = 99;
    private static final int P999 = 999;

    private static final String LOADS =
            "case | schedule | contender | facts/s | p50 ms | p99 ms | p99.9 ms | max ms | failed | cores: server |"
                    + " PostgreSQL | client";
    private static final String TAKEN = "contender | first start s | peak MB of the process | PostgreSQL MB";

    /** @param settings what both databases have set other than PostgreSQL's defaults */
    String text(String settings) throws IOException {
        return String.join(
                "\n\n",
                Machine.describe(),
                options.describe(),
                table("Load", LOADS, loads()),
                table("Against the numbers to reach", "what | bar | measured | ", bars()),
                table("Kept what was acknowledged", "contender | acknowledged | rows | ", kept()),
                table("Start and memory", TAKEN, taken()),
                "Starts of the product on its data: " + starts() + ".",
                "## Settings of both databases",
                "```\n" + settings + "\n```\n");
    }

    private static String table(String title, String head, String rows) {
        String rule = head.replaceAll("[^|]+", "---");
        return "## " + title + "\n\n| " + head + " |\n|" + rule + "|\n" + rows;
    }

    /** One measurement as a row of the load table. */
    static String row(Measured one) {
        LoadResult result = one.result();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %,.0f | %.2f | %.2f | %.2f | %.1f | %d | %.2f | %.2f | %.2f |%s",
                one.load().name(),
                one.load().pace(),
                one.contender(),
                result.factsPerSecond(),
                result.millisAt(MEDIAN),
                result.millisAt(P99),
                result.millisAt(P999 / 10.0),
                result.latency().getMaxValue() / MILLIS,
                result.failed(),
                one.cores().server(),
                one.cores().database(),
                one.cores().client(),
                result.firstFailure() == null ? "" : " first failure: " + result.firstFailure());
    }

    private String loads() {
        return results.cases().stream()
                .flatMap(load ->
                        results.contenders().stream().flatMap(contender -> results.median(contender, load).stream()))
                .map(ReportPage::row)
                .collect(Collectors.joining("\n"));
    }

    private String bars() {
        Footprint ours = footprints.stream()
                .filter(one -> one.contender().equals(Contenders.OURS))
                .findFirst()
                .orElseThrow();
        double ready = seconds(restarts.stream().sorted().toList().get(restarts.size() / 2));
        return Bar.of(results, ours, ready).stream().map(Bar::row).collect(Collectors.joining("\n"));
    }

    private String kept() {
        return durability.stream()
                .map(one -> String.format(
                        Locale.ROOT,
                        "| %s | %,d | %,d | %s |",
                        one.contender(),
                        one.acked(),
                        one.rows(),
                        one.holds() ? "all there" : "**facts lost**"))
                .collect(Collectors.joining("\n"));
    }

    private String taken() {
        return footprints.stream()
                .map(one -> String.format(
                        Locale.ROOT,
                        "| %s | %.1f | %.0f | %.0f |",
                        one.contender(),
                        seconds(one.firstReady()),
                        one.peakMegabytes(),
                        one.databaseMegabytes()))
                .collect(Collectors.joining("\n"));
    }

    private String starts() {
        return restarts.stream()
                .map(one -> String.format(Locale.ROOT, "%.1f s", seconds(one)))
                .collect(Collectors.joining(", "));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }
}
