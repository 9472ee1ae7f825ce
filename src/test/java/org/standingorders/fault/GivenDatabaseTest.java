package org.standingorders.fault;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.adapter.pg.EmbeddedDatabase;
import org.standingorders.testkit.Postmaster;
import org.standingorders.testkit.ServiceProcess;

/** A PostgreSQL that the service was given, and that somebody else looks after, is restarted and killed under load (F2). */
@Tag("drill")
class GivenDatabaseTest {
    private static final long SEED = 9;
    private static final int PROGRAMS = 4;
    private static final int ROUNDS = 4;
    private static final Duration READY_AGAIN = Duration.ofSeconds(10);

    @TempDir
    private Path home;

    private EmbeddedDatabase server;
    private Postmaster postmaster;
    private ServiceProcess service;

    /** Started by the test, which is what starts it again. */
    @BeforeEach
    void start() throws Exception {
        server = EmbeddedDatabase.start(
                home.resolve("postgresql"), Path.of("target", "postgresql"), () -> "only-for-this-test");
        postmaster = new Postmaster(home.resolve("postgresql/data"));
        service = ServiceProcess.launch(home, server.address()).awaitReady();
    }

    @AfterEach
    void stop() throws Exception {
        service.close();
        server.close();
    }

    @Test
    void restarted_or_killed_the_database_has_everything_answered_and_the_service_goes_on() throws Exception {
        try (Load load = new Load(SEED, PROGRAMS, any -> service)) {
            for (int round = 0; round < ROUNDS; round++) {
                load.awaitFacts(200);
                postmaster.awaitAnotherThan(round % 2 == 0 ? postmaster.shutDown() : postmaster.kill());
                service.awaitReadiness(READY_AGAIN);
            }
            load.awaitFacts(200);
            new Oracle(load.finish(), service).check();
        }
    }
}
