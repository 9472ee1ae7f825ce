package org.standingorders.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.testkit.Postmaster;
import org.standingorders.testkit.ServiceProcess;

/** The service and its own PostgreSQL, killed under load one after the other and together (F1, F2). */
@Tag("drill")
class OwnDatabaseTest {
    private static final long SEED = 2;
    private static final int PROGRAMS = 4;

    /** More with {@code -Dkills=20}, for whoever has the time. */
    private static final int ROUNDS = Integer.getInteger("kills", 1);

    private static final Duration READY_AGAIN = Duration.ofSeconds(10);

    @TempDir
    private Path home;

    private volatile @Nullable ServiceProcess service;

    @BeforeEach
    void start() throws Exception {
        service = ServiceProcess.start(home);
    }

    /** The server of a killed service lives on by itself. */
    @AfterEach
    void stop() throws Exception {
        service().close();
        server().stop();
    }

    @Test
    void whichever_is_killed_everything_answered_is_there_and_nobody_need_step_in() throws Exception {
        try (Load load = new Load(SEED, PROGRAMS, any -> service())) {
            load.awaitFacts(300);
            service().kill();
            service = ServiceProcess.start(home);
            load.awaitFacts(300);
            server().kill();
            service().kill();
            service = ServiceProcess.start(home);
            killServersAgainAndAgain(load);
            new Oracle(load.finish(), service()).check();
        }
    }

    /** The service is not started again, only its server is, and by itself. */
    private void killServersAgainAndAgain(Load load) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            load.awaitFacts(200);
            server().awaitAnotherThan(server().kill());
            service().awaitReadiness(READY_AGAIN);
        }
        load.awaitFacts(200);
    }

    private Postmaster server() {
        return Postmaster.of(home);
    }

    private ServiceProcess service() {
        return Objects.requireNonNull(service);
    }
}
