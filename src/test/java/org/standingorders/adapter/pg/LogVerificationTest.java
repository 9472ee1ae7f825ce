package org.standingorders.adapter.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.adapter.pg.Attacks.Attack;
import org.standingorders.desk.DecisionDesk.LogCheck;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** Whatever the database's owner does to the log, the first entry that is not as it was is named (F21). */
class LogVerificationTest {
    private static final Seal SEAL = new Seal("a secret that the owner of the database does not know");
    private static final int ENTRIES = 18;

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private int made;
    private Instance instance;
    private PgDecisionDesk desk;

    @BeforeEach
    void three_logs_with_checkpoints_inside_and_at_the_end() {
        database.activate(Policies.DIGEST);
        instance = Instance.on(database);
        desk = new PgDecisionDesk(instance.database(), SEAL);
        Checkpoints checkpoints = new Checkpoints(instance.database(), SEAL, 1);
        for (int incidents : new int[] {1, 2, 3}) {
            List.of("one", "two", "three").forEach(program -> decide(program, incidents));
            await(checkpoints.write());
        }
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void an_untouched_log_is_whole() {
        LogCheck check = await(desk.verify());
        assertThat(check.faults()).isEmpty();
        assertThat(check.ok()).isTrue();
        assertThat(check.entries()).isEqualTo(3 * ENTRIES);
        assertThat(check.head())
                .matches("sha256:[0-9a-f]{64}")
                .isEqualTo(await(desk.verify()).head());
        decide("one", 1);
        assertThat(await(desk.verify()).head()).isNotEqualTo(check.head());
    }

    @Test
    void two_hundred_attacks_are_all_found_and_name_their_entry() {
        LogCopy log = new LogCopy(database);
        Attacks attacks = new Attacks(21, log, ENTRIES);
        for (int n = 0; n < 200; n++) {
            Attack attack = attacks.next(n);
            LogCheck check = await(desk.verify());
            assertThat(check.ok()).as(attack.toString()).isFalse();
            assertThat(check.faults()).as(attack.toString()).singleElement().satisfies(fault -> {
                assertThat(fault).startsWith("Program (two), entry (" + named(attack) + "):");
            });
            log.restore();
        }
        assertThat(await(desk.verify()).ok()).isTrue();
    }

    @Test
    void a_checkpoint_that_somebody_else_signed_is_found() {
        database.run("SET session_replication_role = replica; DELETE FROM log_checkpoints WHERE program_no = 2");
        await(new Checkpoints(instance.database(), new Seal("a guess"), 1).write());
        assertThat(await(desk.verify()).faults())
                .singleElement()
                .asString()
                .startsWith("Program (two), entry (18): its checkpoint is not signed");
    }

    @Test
    void a_counter_ahead_of_the_log_is_found() {
        database.run("UPDATE programs SET log_entries = 19 WHERE program_no = 2");
        assertThat(await(desk.verify()).faults())
                .containsExactly("Program (two), entry (19): it is missing, but the program counts (19) entries.");
    }

    @Test
    void a_program_that_was_taken_away_with_its_log_is_found_by_its_checkpoints() {
        database.run("SET session_replication_role = replica; DELETE FROM programs WHERE program_no = 2;"
                + " DELETE FROM decisions WHERE program_no = 2");
        assertThat(await(desk.verify()).faults())
                .containsExactly("Program number (2), entry (1): the program itself is missing.");
    }

    @Test
    void a_fault_in_one_program_does_not_hide_another_ones() {
        database.run("SET session_replication_role = replica; DELETE FROM decisions WHERE seq = 5");
        assertThat(await(desk.verify()).faults())
                .containsExactly(
                        "Program (one), entry (5): it is missing.",
                        "Program (two), entry (5): it is missing.",
                        "Program (three), entry (5): it is missing.");
    }

    @Test
    void a_log_of_many_pieces_is_proven_to_its_end_while_it_grows() {
        decide("two", 150);
        var check = desk.verify();
        decide("two", 3);
        assertThat(await(check).faults()).isEmpty();
        database.run(
                "SET session_replication_role = replica; DELETE FROM decisions WHERE program_no = 2 AND seq = 450");
        assertThat(await(desk.verify()).faults()).containsExactly("Program (two), entry (450): it is missing.");
    }

    /** A chain that was made to fit again breaks at the next checkpoint only: any entry since the one before may be meant. */
    private static int named(Attack attack) {
        if (!attack.what().equals("rewritten")) {
            return attack.at();
        }
        return IntStream.of(9, 3, 0)
                        .filter(signed -> signed < attack.at())
                        .findFirst()
                        .orElseThrow()
                + 1;
    }

    /** Opens so many incidents, three decisions each. */
    private void decide(String program, int incidents) {
        Facts facts = new Facts(++made).of(program);
        await(instance.lanes()
                .receive(
                        IntStream.range(0, incidents)
                                .mapToObj(n -> facts.api("service-" + made + "-" + n, 4))
                                .toList(),
                        null));
    }
}
