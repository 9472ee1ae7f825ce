package org.standingorders.bench.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.standingorders.bench.bare.BareService;
import org.standingorders.bench.load.AlertRequests;
import org.standingorders.bench.load.FactRequests;
import org.standingorders.bench.load.Requests;

/** Who takes part. */
final class Contenders {
    static final String BARE = "bare Vert.x + PostgreSQL";
    static final String OURS = "Standing Orders";
    static final String ALERTMANAGER = "Alertmanager, in memory";

    private static final String MONITOR_KEY = "bench-monitor-0123456789abcdef";
    private static final String HOST = " HTTP/1.1\r\nHost: localhost";
    private static final long SEED = 20_260_110;

    private final Path work;
    private final Options options;

    Contenders(Path work, Options options) {
        this.work = work;
        this.options = options;
    }

    /** Those that are there: Alertmanager only if Debian's package is. */
    List<Contender> all() throws IOException {
        List<Contender> all = new ArrayList<>(List.of(bare(), ours()));
        alertmanager().ifPresent(all::add);
        return all;
    }

    private Contender bare() {
        Path home = work.resolve("bare");
        return new Contender(
                BARE,
                List.of(
                        java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareService.class.getName(),
                        "{port}",
                        home.toString()),
                Map.of(),
                home,
                "/ready",
                facts("/facts" + HOST),
                "SELECT count(*) FROM bare_fact");
    }

    /** As the image starts it, with its own database. */
    private Contender ours() {
        Path home = work.resolve("ours");
        return new Contender(
                OURS,
                List.of(java(), "-Xmx256m", "-jar", options.jar().toString()),
                Map.of(
                        "STANDING_ORDERS_PORT",
                        "{port}",
                        "STANDING_ORDERS_DATA",
                        home.resolve("data").toString(),
                        "STANDING_ORDERS_KEYS",
                        "monitor:bench:" + MONITOR_KEY),
                home,
                "/readyz",
                facts("/v1/facts" + HOST + "\r\nAuthorization: Bearer " + MONITOR_KEY),
                "SELECT count(*) FROM standing_orders.facts");
    }

    private Optional<Contender> alertmanager() throws IOException {
        Path home = Files.createDirectories(work.resolve("alertmanager"));
        Path config = Files.writeString(
                home.resolve("config.yml"), "route: {receiver: nobody}\nreceivers: [{name: nobody}]\n");
        return program("prometheus-alertmanager")
                .map(program -> new Contender(
                        ALERTMANAGER,
                        List.of(
                                program.toString(),
                                "--config.file=" + config,
                                "--storage.path=" + home.resolve("data"),
                                "--web.listen-address=127.0.0.1:{port}",
                                "--cluster.listen-address=",
                                "--log.level=error"),
                        Map.of(),
                        home,
                        "/-/ready",
                        each -> new AlertRequests("/api/v2/alerts" + HOST, each, options.services()),
                        null));
    }

    private IntFunction<Requests> facts(String target) {
        return each ->
                new FactRequests(target, new FactRequests.Mix(each, options.services(), options.badShare()), SEED);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
