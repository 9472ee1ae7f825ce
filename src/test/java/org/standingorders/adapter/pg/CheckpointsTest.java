package org.standingorders.adapter.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.Future;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.desk.Scope;
import org.standingorders.flow.Command;
import org.standingorders.flow.Request;
import org.standingorders.incident.Actor;
import org.standingorders.incident.IncidentId;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** Logs are signed as they grow, and only then. */
class CheckpointsTest {
    private static final Seal SEAL = new Seal("a secret of the server");

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    @TempDir
    private Path home;

    private final Facts facts = new Facts(3);
    private Instance instance;
    private Checkpoints checkpoints;

    @BeforeEach
    void start() {
        database.activate(Policies.DIGEST);
        instance = Instance.on(database);
        checkpoints = new Checkpoints(instance.database(), SEAL, new HeadsFile(home));
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void an_empty_log_is_not_signed() {
        await(instance.lanes().receive(List.of(facts.api("quiet", 0)), null));
        assertThat(await(checkpoints.write())).isZero();
    }

    @Test
    void the_first_entries_are_signed_at_once_and_no_more_until_there_are_more() {
        decide("a");
        assertThat(await(checkpoints.write())).isEqualTo(1);
        assertThat(await(checkpoints.write())).isZero();
        assertThat(database.ask("SELECT number || ' ' || decisions || ' ' || events FROM signed_heads"))
                .isEqualTo("1 3 " + database.count("incident_events"));
    }

    @Test
    void a_few_more_entries_wait_until_the_last_checkpoint_is_a_minute_old() {
        decide("a");
        await(checkpoints.write());
        decide("b");
        assertThat(await(checkpoints.write())).isZero();
        database.run("UPDATE signed_heads SET at = at - interval '1 minute'");
        assertThat(await(checkpoints.write())).isEqualTo(1);
        assertThat(database.ask("SELECT decisions FROM signed_heads")).isEqualTo("6");
    }

    @Test
    void many_more_entries_do_not_wait() {
        Checkpoints often = new Checkpoints(instance.database(), SEAL, new HeadsFile(home), 3);
        decide("a");
        await(often.write());
        decide("b");
        assertThat(await(often.write())).isEqualTo(1);
    }

    @Test
    void two_instances_that_sign_together_leave_one_checkpoint() {
        decide("a");
        try (Instance other = Instance.on(database)) {
            Checkpoints others = new Checkpoints(other.database(), SEAL, new HeadsFile(home));
            await(Future.all(checkpoints.write(), others.write()));
        }
        assertThat(database.count("checkpoints")).isEqualTo(1);
        assertThat(await(new PgDecisionDesk(instance.database(), SEAL, new HeadsFile(home)).verify(Scope.ALL))
                        .ok())
                .isTrue();
    }

    @Test
    void a_counter_that_fits_no_entry_is_not_signed() {
        decide("a");
        database.run("UPDATE programs SET log_entries = 2");
        assertThat(await(checkpoints.write())).isZero();
    }

    @Test
    void what_happens_without_a_decision_is_signed_too() {
        decide("a");
        await(checkpoints.write());
        IncidentId incident = new IncidentId(UUID.fromString(database.ask("SELECT incident_id FROM incidents")));
        Command.OnIncident note = new Command.OnIncident(
                new Actor("ada", "responder"), incident, null, new Request.AddNote("Called the vendor"));
        await(instance.lanes().command(note, Scope.ALL, null));
        database.run("UPDATE signed_heads SET at = at - interval '1 minute'");
        assertThat(await(checkpoints.write())).isEqualTo(1);
    }

    @Test
    void each_checkpoint_is_a_line_of_the_file_that_names_the_one_before() throws IOException {
        decide("a");
        await(checkpoints.write());
        Files.writeString(home.resolve(HeadsFile.NAME), "{\"cut short by a cra", StandardOpenOption.APPEND);
        decide("b");
        database.run("UPDATE signed_heads SET at = at - interval '1 minute'");
        await(checkpoints.write());

        try (HeadsFile.Lines lines = new HeadsFile(home).lines()) {
            List<SignedCheckpoint> all = lines.next(10);
            assertThat(all).hasSize(2).allMatch(SEAL::isGenuine);
            assertThat(all.get(1).checkpoint().previous()).isEqualTo(all.get(0).hash());
        }
    }

    @Test
    void without_a_data_directory_there_is_no_file_and_signing_goes_on() {
        decide("a");
        Path nowhere = home.resolve("nowhere");
        assertThat(await(new Checkpoints(instance.database(), SEAL, new HeadsFile(nowhere)).write()))
                .isEqualTo(1);
        assertThat(nowhere).doesNotExist();
    }

    private void decide(String service) {
        await(instance.lanes().receive(List.of(facts.api(service, 4)), null));
    }
}
