package org.standingorders.bench.run;

import java.io.IOException;
import java.time.Duration;

/**
 * What a contender took.
 *
 * @param firstReady from the start of the process to ready, with nothing there yet
 * @param peakMegabytes the most resident memory of the server's own process
 * @param databaseMegabytes of its PostgreSQL after the load, shared pages counted once; 0 without one
 */
record Footprint(String contender, Duration firstReady, double peakMegabytes, double databaseMegabytes) {

    static Footprint of(ServerProcess server) throws IOException {
        double database = server.stores()
                ? ProcessFigures.megabytesOfTree(server.postgres().pid())
                : 0;
        return new Footprint(
                server.contender().name(), server.readyAfter(), ProcessFigures.peakMegabytes(server.pid()), database);
    }
}
