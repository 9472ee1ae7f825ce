package org.standingorders.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.testkit.Postmaster;
import org.standingorders.testkit.ServiceProcess;

/** The database stands still without a word, as on a stalled disk: everybody is told so in time, and nothing is lost (F6). */
@Tag("drill")
class HungDatabaseTest {
    private static final long SEED = 6;
    private static final int PROGRAMS = 4;
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);
    private static final Duration RECOVERED = Duration.ofSeconds(15);

    @TempDir
    private Path home;

    private Postmaster server;
    private ServiceProcess service;

    @BeforeEach
    void start() throws Exception {
        service = ServiceProcess.start(home);
        server = Postmaster.of(home);
    }

    @AfterEach
    void stop() throws Exception {
        service.close();
    }

    @Test
    void whatever_is_asked_is_answered_within_5_s_and_afterwards_all_goes_on() throws Exception {
        try (Load load = new Load(SEED, PROGRAMS, any -> service)) {
            load.awaitFacts(200);
            server.freeze();
            try {
                everythingIsRefusedInTime(load);
            } finally {
                server.thaw();
            }
            service.awaitReadiness(RECOVERED);
            load.awaitFacts(200);
            Ledger ledger = load.finish();
            assertThat(ledger.longestWait()).isLessThan(LONGEST_ANSWER);
            new Oracle(ledger, service).check();
        }
    }

    /** Twice for every client: what comes while others wait is refused as well as what was under way. */
    private void everythingIsRefusedInTime(Load load) throws Exception {
        load.awaitRepeats(PROGRAMS);
        assertThat(service.status("/livez")).isEqualTo(200);
        for (String path : new String[] {"/readyz", "/v1/incidents", "/v1/situation?program_id=program-1"}) {
            long asked = System.nanoTime();
            assertThat(service.status(path)).as(path).isEqualTo(503);
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).as(path).isLessThan(LONGEST_ANSWER);
        }
        load.awaitRepeats(PROGRAMS);
    }
}
