package org.standingorders.fault;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.ServiceProcess;

/**
 * One of two services stands still in the middle of its work and then goes on as if nothing had been, as after a long
 * collection of garbage (F10): the other takes over, and nothing is stored twice or lost.
 */
@Tag("drill")
class FrozenServiceTest {
    private static final long SEED = 12;
    private static final int PROGRAMS = 4;
    private static final Duration READY_AGAIN = Duration.ofSeconds(15);

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    @TempDir
    private Path home;

    private ServiceProcess left;
    private ServiceProcess right;
    private volatile boolean leftStands;

    @BeforeEach
    void start() throws Exception {
        left = ServiceProcess.launch(home.resolve("left"), database.address());
        right = ServiceProcess.launch(home.resolve("right"), database.address());
        left.awaitReady();
        right.awaitReady();
    }

    @AfterEach
    void stop() throws Exception {
        left.thaw();
        left.close();
        right.close();
    }

    @Test
    void the_locks_of_a_frozen_service_are_freed_and_what_it_began_is_not_stored_over_the_others_work_f10()
            throws Exception {
        try (Load load = new Load(SEED, PROGRAMS, choice -> leftStands || choice % 2 == 0 ? right : left)) {
            load.awaitFacts(100);
            leftStands = true;
            left.freeze();
            load.awaitFacts(100);
            left.thaw();
            left.awaitReadiness(READY_AGAIN);
            leftStands = false;
            load.awaitFacts(100);
            new Oracle(load.finish(), right).check(database, SEED);
        }
    }
}
