package org.standingorders.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.testkit.ServiceProcess;

/** A service that is told to stop while it is busy says nothing that would frighten an operator, and neither does its database. */
class CleanStopTest {
    private static final long SEED = 7;
    private static final int PROGRAMS = 4;

    @TempDir
    private Path home;

    @Test
    void a_service_that_is_told_to_stop_ends_with_its_database_and_warns_of_nothing() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(home);
                Load load = new Load(SEED, PROGRAMS, any -> service)) {
            load.awaitFacts(200);

            assertThat(service.stop().lines()).noneMatch(line -> line.matches(".*(WARN|ERROR|Exception).*"));

            assertThat(home.resolve("data/postgresql/data/postmaster.pid")).doesNotExist();
            assertThat(Files.readString(home.resolve("data/postgresql/server.log")))
                    .contains("database system is shut down")
                    .doesNotContain("terminating connection");
        }
    }
}
