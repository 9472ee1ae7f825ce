package org.standingorders.app;

import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.standingorders.app.lane.Lanes;
import org.standingorders.app.policy.PolicyLibrary;
import org.standingorders.desk.HealthDesk;

/** Says how the parts fare: the database answers, its policy is compiled here, the lanes keep up. */
final class Vitals implements HealthDesk {
    private static final long PATIENCE_SECONDS = 3;
    private static final int LAGGING = 4_096;

    private final PolicyLibrary library;
    private final Lanes lanes;

    Vitals(PolicyLibrary library, Lanes lanes) {
        this.library = library;
        this.lanes = lanes;
    }

    @Override
    public Future<Health> health() {
        Part lag = new Part("lanes", lanes.underWay() < LAGGING, lanes.underWay() + " submissions under way");
        return library.active()
                .compose(version -> library.rulebook(version.digest())
                        .map(ready -> new Part("policy", true, version.digest().value()))
                        .otherwise(broken -> new Part("policy", false, "the active policy cannot be loaded")))
                .map(policy -> new Health(List.of(new Part("database", true, "answers"), policy, lag)))
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .otherwise(broken -> new Health(List.of(
                        new Part("database", false, "does not answer"),
                        new Part("policy", false, "not known while the database does not answer"),
                        lag)));
    }
}
