package org.standingorders.bench.run;

import java.io.IOException;
import java.time.Duration;

/** Processor seconds taken by a server, by its PostgreSQL and by this load client; or, per second, cores. */
record Processor(double server, double database, double client) {
    private static final double NANOS = 1e9;

    static Processor spentBy(ServerProcess server) throws IOException {
        return new Processor(
                ProcessFigures.seconds(server.pid()),
                server.stores() ? ProcessFigures.secondsOfTree(server.postgres().pid()) : 0,
                ProcessFigures.seconds(ProcessHandle.current().pid()));
    }

    Processor coresSince(Processor before, Duration elapsed) {
        double seconds = elapsed.toNanos() / NANOS;
        return new Processor(
                (server - before.server) / seconds,
                (database - before.database) / seconds,
                (client - before.client) / seconds);
    }
}
