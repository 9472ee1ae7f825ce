package org.standingorders.bench.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How to run.
 *
 * @param jar the product as built
 * @param warm seconds of load before each case, so that code is compiled
 * @param seconds each measurement lasts
 * @param rounds each saturating case is measured this often, contenders in turn; the median counts
 * @param services series that the facts are spread over
 * @param badShare of the facts, 0..1
 */
record Options(Path jar, int warm, int seconds, int rounds, int services, double badShare) {
    private static final Map<String, String> DEFAULTS = Map.of(
            "jar", "target/standing-orders.jar",
            "warm", "60",
            "seconds", "10",
            "rounds", "3",
            "services", "2000",
            "bad", "0.001");

    /** @param arguments such as {@code seconds=10} */
    static Options of(String... arguments) {
        Map<String, String> given = new HashMap<>(DEFAULTS);
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (parts.length != 2 || !DEFAULTS.containsKey(parts[0])) {
                throw new IllegalArgumentException(
                        "The option (" + argument + ") must be one of " + DEFAULTS.keySet() + " with = and a value.");
            }
            given.put(parts[0], parts[1]);
        }
        return new Options(
                Path.of(given.get("jar")).toAbsolutePath(),
                Integer.parseInt(given.get("warm")),
                Integer.parseInt(given.get("seconds")),
                Integer.parseInt(given.get("rounds")),
                Integer.parseInt(given.get("services")),
                Double.parseDouble(given.get("bad")));
    }

    /** What was measured how, for the report. */
    String describe() {
        return String.format(
                Locale.ROOT,
                "%d s a measurement after %d s of warming, median of %d rounds, contenders in turn; a closed loop at full"
                        + " load, then the same requests on a fixed schedule at half of what the product took. Facts are"
                        + " `api_health` of %,d services, %.2f %% of them bad.",
                seconds,
                warm,
                rounds,
                services,
                100 * badShare);
    }
}
