package org.standingorders.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures all contenders in one run: each case in turn on each of them, several rounds, then a fixed schedule at half of
 * what the product could take. All run all the time; the idle ones cost nothing.
 */
public final class SideBySide {
    private static final int RESTARTS = 3;
    private static final double EASY = 0.5;

    private final Options options;
    private final Meter meter;
    private final List<ServerProcess> servers = new ArrayList<>();
    private final List<Measured> measured = new ArrayList<>();

    private SideBySide(Options options) {
        this.options = options;
        meter = new Meter(Duration.ofSeconds(options.warm()), Duration.ofSeconds(options.seconds()));
    }

    /** @param arguments work folder, report to write, then options such as {@code seconds=10} */
    public static void main(String[] arguments) throws Exception {
        Options options =
                Options.of(List.of(arguments).subList(2, arguments.length).toArray(String[]::new));
        Path report = Path.of(arguments[1]);
        String page = new SideBySide(options).run(Path.of(arguments[0]));
        Files.createDirectories(report.toAbsolutePath().getParent());
        Files.writeString(report, page);
        System.out.print(page);
    }

    private String run(Path work) throws IOException, InterruptedException, SQLException {
        try {
            for (Contender contender : new Contenders(work.toAbsolutePath(), options).all()) {
                say("starting " + contender.name());
                servers.add(ServerProcess.start(contender));
            }
            saturate();
            keepPace();
            return report();
        } finally {
            for (ServerProcess server : servers) {
                server.close();
            }
        }
    }

    private void saturate() throws IOException, SQLException {
        for (Case load : Case.SATURATING) {
            for (ServerProcess server : servers) {
                meter.warm(server, load);
            }
            for (int round = 0; round < options.rounds(); round++) {
                measureAll(load);
            }
        }
    }

    private void keepPace() throws IOException, SQLException {
        Results so = new Results(measured);
        for (Case load : List.of(Case.SINGLE, Case.BULK_NARROW)) {
            measureAll(load.at(EASY * so.throughput(Contenders.OURS, load).orElseThrow()));
        }
    }

    private void measureAll(Case load) throws IOException, SQLException {
        for (ServerProcess server : servers) {
            Measured one = meter.measure(server, load);
            say(ReportPage.row(one));
            measured.add(one);
        }
    }

    private String report() throws IOException, InterruptedException, SQLException {
        List<Footprint> footprints = new ArrayList<>();
        List<Durability> durability = new ArrayList<>();
        String settings = "";
        for (ServerProcess server : servers) {
            footprints.add(Footprint.of(server));
            if (server.stores()) {
                durability.add(Durability.of(server, meter));
                settings = same(settings, server.postgres().settings());
            }
        }
        return new ReportPage(options, new Results(measured), footprints, durability, restarts()).text(settings);
    }

    private static String same(String known, String settings) {
        if (!known.isEmpty() && !known.equals(settings)) {
            throw new IllegalStateException("Both databases must have the same settings, but one has:\n" + known
                    + "\nand the other:\n" + settings);
        }
        return settings;
    }

    /** How long the product takes to be ready again on the data it has. */
    private List<Duration> restarts() throws IOException, InterruptedException {
        List<Duration> restarts = new ArrayList<>();
        ServerProcess ours = servers.stream()
                .filter(server -> server.contender().name().equals(Contenders.OURS))
                .findFirst()
                .orElseThrow();
        servers.remove(ours);
        ours.close();
        for (int i = 0; i < RESTARTS; i++) {
            try (ServerProcess again = ServerProcess.start(ours.contender())) {
                restarts.add(again.readyAfter());
            }
        }
        return restarts;
    }

    private static void say(String line) {
        System.err.println(line);
    }
}
