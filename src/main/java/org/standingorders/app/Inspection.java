package org.standingorders.app;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.function.Function;
import org.standingorders.adapter.pg.Database;
import org.standingorders.adapter.pg.HeadsFile;
import org.standingorders.adapter.pg.PgDecisionDesk;
import org.standingorders.adapter.pg.PgDecisions;
import org.standingorders.adapter.pg.PgPolicies;
import org.standingorders.adapter.pg.Seal;
import org.standingorders.app.policy.PolicyLibrary;
import org.standingorders.app.policy.PolicyReader;
import org.standingorders.desk.DecisionDesk;

/**
 * What a service has stored, opened to look at it: nothing in it is made, migrated or changed.
 *
 * @param decisions all of them
 * @param library the policies under which they were taken
 */
record Inspection(StoreSettings settings, Database database, PgDecisions decisions, PolicyLibrary library) {

    /**
     * What {@code look} makes of the store; it is closed afterwards.
     *
     * @throws CannotRun when no service has stored anything there
     */
    static <T> T of(StoreSettings settings, Function<Inspection, T> look) {
        try (Closing closing = Closing.withTheProcess()) {
            Vertx vertx = Store.vertx(closing);
            Database database = Store.openAsItIs(settings, vertx, closing);
            PolicyLibrary library = new PolicyLibrary(
                    new PgPolicies(database),
                    new PolicyReader(InstantSource.system()),
                    vertx.createSharedWorkerExecutor("policies", 1));
            return look.apply(new Inspection(settings, database, new PgDecisions(database), library));
        }
    }

    /**
     * The decision log with what proves it.
     *
     * @throws CannotRun when the secret that signed the checkpoints is not to be had
     */
    DecisionDesk log() {
        return new PgDecisionDesk(database, new Seal(Secrets.stored(settings)), new HeadsFile(settings.data()));
    }
}
