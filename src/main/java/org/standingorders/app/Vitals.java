package org.standingorders.app;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.standingorders.adapter.pg.Database;
import org.standingorders.adapter.pg.PoolUse;
import org.standingorders.app.lane.Lanes;
import org.standingorders.app.policy.PolicyLibrary;
import org.standingorders.desk.HealthDesk;
import org.standingorders.rule.PolicyDigest;

/** Says how the parts fare: the database answers and takes writes, its policy is compiled here, the lanes keep up. */
record Vitals(PolicyLibrary library, Database database, Lanes lanes, Watchdog watchdog) implements HealthDesk {
    private static final long PATIENCE_SECONDS = 3;
    private static final int LAGGING = 4_096;

    @Override
    public Future<Health> health() {
        long asked = System.nanoTime();
        return library.active()
                .compose(version -> {
                    Part answering = answering(Duration.ofNanos(System.nanoTime() - asked));
                    return policy(version.digest()).map(policy -> new Health(List.of(answering, policy, lag())));
                })
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .otherwise(broken -> new Health(List.of(
                        new Part("database", false, "does not answer, " + connections()),
                        new Part("policy", false, "not known while the database does not answer"),
                        lag())));
    }

    private Part answering(Duration time) {
        String refusal = database.refusal();
        String answer = refusal.isEmpty() ? "answered in " + time.toMillis() + " ms" : "refuses to write: " + refusal;
        return new Part("database", refusal.isEmpty(), answer + ", " + connections());
    }

    private String connections() {
        PoolUse use = database.use();
        return use.used() + " of " + use.limit() + " connections in use, " + use.waiting() + " requests wait for one";
    }

    private Future<Part> policy(PolicyDigest active) {
        return library.rulebook(active)
                .map(ready -> new Part("policy", true, active.value()))
                .otherwise(broken -> new Part("policy", false, "the active policy cannot be loaded"));
    }

    /** What is late is late everywhere: taking this instance out of service would not help. */
    private Part lag() {
        return new Part(
                "lag", lanes.underWay() < LAGGING, lanes.underWay() + " submissions under way, " + watchdog.words());
    }
}
