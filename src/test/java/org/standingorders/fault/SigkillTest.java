package org.standingorders.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.ServiceProcess;

/** Two instances on one database are killed again and again under load; the clients notice, and nothing else (F1). */
@Tag("drill")
class SigkillTest {
    private static final long SEED = 1;

    /** More with {@code -Dkills=20}, for whoever has the time. */
    private static final int KILLS = Integer.getInteger("kills", 1);

    private static final int PROGRAMS = 6;

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    @TempDir
    private Path home;

    private final AtomicReferenceArray<ServiceProcess> instances = new AtomicReferenceArray<>(2);

    @AfterEach
    void stop() throws Exception {
        for (int i = 0; i < instances.length(); i++) {
            if (instances.get(i) != null) {
                instances.get(i).close();
            }
        }
    }

    @Test
    void killed_at_any_moment_no_answered_fact_is_lost_or_stored_twice_and_no_incident_is_opened_twice()
            throws Exception {
        instances.set(0, launch(0));
        instances.set(1, launch(1));
        instances.get(0).awaitReady();
        instances.get(1).awaitReady();
        try (Load load = new Load(SEED, PROGRAMS, choice -> instances.get(choice % 2))) {
            killAgainAndAgain(load, new Random(SEED));
            Ledger ledger = load.finish();
            assertThat(ledger.repeats()).isGreaterThanOrEqualTo(KILLS);
            new Oracle(ledger, instances.get(0)).check(database, SEED);
        }
    }

    private void killAgainAndAgain(Load load, Random random) throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            load.awaitFacts(200 + random.nextInt(300));
            int victim = random.nextInt(2);
            instances.get(victim).kill();
            instances.set(victim, launch(victim).awaitReady());
        }
        load.awaitFacts(200);
    }

    private ServiceProcess launch(int instance) throws Exception {
        return ServiceProcess.launch(home.resolve("instance-" + instance), database.address());
    }
}
