package org.standingorders.bench.run;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.standingorders.bench.load.LoadClient;
import org.standingorders.bench.load.LoadPlan;
import org.standingorders.bench.load.LoadResult;

/** Loads running servers, notes what they took for it, and keeps count of what they acknowledged. */
final class Meter {
    private final Duration warming;
    private final Duration duration;
    private final Map<String, Long> acked = new HashMap<>();

    Meter(Duration warming, Duration duration) {
        this.warming = warming;
        this.duration = duration;
    }

    /** Loads without noting figures, so that code is compiled and pages are in memory. */
    void warm(ServerProcess server, Case load) throws IOException {
        run(server, load, warming);
    }

    Measured measure(ServerProcess server, Case load) throws IOException, SQLException {
        if (server.stores()) {
            server.postgres().checkpoint();
        }
        Processor before = Processor.spentBy(server);
        LoadResult result = run(server, load, duration);
        Processor cores = Processor.spentBy(server).coresSince(before, result.elapsed());
        return new Measured(server.contender().name(), load, result, cores);
    }

    /** Facts that this server has acknowledged so far, warming included. */
    long acked(ServerProcess server) {
        return acked.getOrDefault(server.contender().name(), 0L);
    }

    private LoadResult run(ServerProcess server, Case load, Duration duration) throws IOException {
        LoadPlan plan = new LoadPlan(server.address(), load.connections(), load.pace(), duration);
        LoadResult result = LoadClient.run(plan, server.contender().requests().apply(load.factsPerRequest()));
        acked.merge(server.contender().name(), result.acked(), Long::sum);
        return result;
    }
}
