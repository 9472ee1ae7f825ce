package org.standingorders.adapter.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.Future;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** Logs are signed as they grow, and only then. */
class CheckpointsTest {
    private static final Seal SEAL = new Seal("a secret of the server");

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Facts facts = new Facts(3);
    private Instance instance;
    private Checkpoints checkpoints;

    @BeforeEach
    void start() {
        database.activate(Policies.DIGEST);
        instance = Instance.on(database);
        checkpoints = new Checkpoints(instance.database(), SEAL);
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
        assertThat(database.ask("SELECT entries FROM log_checkpoints")).isEqualTo("3");
    }

    @Test
    void a_few_more_entries_wait_until_the_last_checkpoint_is_a_minute_old() {
        decide("a");
        await(checkpoints.write());
        decide("b");
        assertThat(await(checkpoints.write())).isZero();
        database.run(
                "SET session_replication_role = replica; UPDATE log_checkpoints SET at = at - interval '1 minute'");
        assertThat(await(checkpoints.write())).isEqualTo(1);
        assertThat(database.ask("SELECT max(entries) FROM log_checkpoints")).isEqualTo("6");
    }

    @Test
    void many_more_entries_do_not_wait() {
        Checkpoints often = new Checkpoints(instance.database(), SEAL, 3);
        decide("a");
        await(often.write());
        decide("b");
        assertThat(await(often.write())).isEqualTo(1);
    }

    @Test
    void two_instances_that_sign_together_leave_one_checkpoint() {
        decide("a");
        try (Instance other = Instance.on(database)) {
            Checkpoints others = new Checkpoints(other.database(), SEAL);
            await(Future.all(checkpoints.write(), others.write()));
        }
        assertThat(database.count("log_checkpoints")).isEqualTo(1);
        assertThat(await(new PgDecisionDesk(instance.database(), SEAL).verify()).ok())
                .isTrue();
    }

    @Test
    void a_counter_that_fits_no_entry_is_not_signed() {
        decide("a");
        database.run("UPDATE programs SET log_entries = 2");
        assertThat(await(checkpoints.write())).isZero();
    }

    private void decide(String service) {
        await(instance.lanes().receive(List.of(facts.api(service, 4)), null));
    }
}
