package org.standingorders.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.testkit.Eventually;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.ServiceProcess;

/** The database answers but refuses to write, as one whose disk is full or that has become a standby does (F4, F18). */
@Tag("drill")
class ReadOnlyDatabaseTest {
    private static final Duration NOTICED = Duration.ofSeconds(15);

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    @TempDir
    private Path home;

    private final Facts facts = new Facts(8);
    private ServiceProcess service;

    @BeforeEach
    void start() throws Exception {
        service = ServiceProcess.launch(home, database.address()).awaitReady();
    }

    @AfterEach
    void stop() throws Exception {
        service.close();
    }

    @Test
    void the_service_is_not_ready_while_nothing_can_be_written_and_ready_again_by_itself() throws Exception {
        assertThat(post()).isEqualTo(200);

        reconnected("SET default_transaction_read_only = on");
        Eventually.get("unready service", NOTICED, this::refused);
        assertThat(post()).isEqualTo(503);
        assertThat(service.status("/v1/incidents")).isEqualTo(200);

        reconnected("RESET default_transaction_read_only");
        service.awaitReadiness(NOTICED);
        assertThat(post()).isEqualTo(200);
    }

    private int post() throws Exception {
        return service.postFacts(Facts.posted(List.of(facts.api("billing", 0)))).statusCode();
    }

    private Optional<String> refused() throws Exception {
        HttpResponse<String> answer = service.ask("/readyz");
        return Optional.of(answer.body())
                .filter(body -> answer.statusCode() == 503 && body.contains("refuses to write: it is read-only"));
    }

    /** A setting of a database is that of its new sessions. */
    private void reconnected(String setting) {
        database.run("ALTER DATABASE " + database.address().database() + " " + setting);
        database.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }
}
