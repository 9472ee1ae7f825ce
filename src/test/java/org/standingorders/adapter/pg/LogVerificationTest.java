package org.standingorders.adapter.pg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.adapter.pg.Attacks.Attack;
import org.standingorders.desk.DecisionDesk.LogCheck;
import org.standingorders.desk.Scope;
import org.standingorders.testkit.PgDatabase;

/** Whatever the database's owner does to the logs, the first entry that is not as it was is named (F21). */
class LogVerificationTest {
    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    @TempDir
    private Path home;

    private ThreeLogs logs;

    @BeforeEach
    void three_logs_with_checkpoints_inside_and_at_the_end() {
        logs = new ThreeLogs(database, home);
    }

    @AfterEach
    void stop() {
        logs.close();
    }

    @Test
    void untouched_logs_are_whole() {
        LogCheck check = logs.verify();
        assertThat(check.faults()).isEmpty();
        assertThat(check.ok()).isTrue();
        assertThat(check.entries()).isEqualTo(3 * ThreeLogs.ENTRIES);
        assertThat(check.head())
                .matches("sha256:[0-9a-f]{64}")
                .isEqualTo(logs.verify().head());
        logs.decide("one", 1);
        assertThat(logs.verify().head()).isNotEqualTo(check.head());
    }

    @Test
    void two_hundred_attacks_are_all_found_and_name_their_entry() {
        LogCopy log = new LogCopy(database);
        Attacks attacks = new DecisionAttacks(21, log, ThreeLogs.ENTRIES);
        for (int n = 0; n < 200; n++) {
            Attack attack = attacks.next(n);
            LogCheck check = logs.verify();
            assertThat(check.ok()).as(attack.toString()).isFalse();
            assertThat(check.faults())
                    .as(attack.toString())
                    .singleElement()
                    .asString()
                    .startsWith("Program (two), entry (" + named(attack, 3, 9, 18) + "):");
            log.restore();
        }
        assertThat(logs.verify().ok()).isTrue();
    }

    @Test
    void a_hundred_attacks_on_what_happened_to_incidents_are_all_found_and_name_their_event_or_incident() {
        LogCopy log = new LogCopy(database);
        Attacks attacks = new EventAttacks(22, log, database);
        for (int n = 0; n < 100; n++) {
            Attack attack = attacks.next(n);
            LogCheck check = logs.verify();
            assertThat(check.faults())
                    .as(attack.toString())
                    .anySatisfy(fault -> assertThat(fault)
                            .startsWith(
                                    attack.at() == 0
                                            ? "Program (two), incident ("
                                            : "Program (two), event (" + named(attack, logs.events()) + "):"));
            assertThat(check.faults()).as(attack.toString()).allMatch(fault -> fault.startsWith("Program (two)"));
            log.restore();
        }
        assertThat(logs.verify().ok()).isTrue();
    }

    @Test
    void a_counter_ahead_of_the_log_is_found() {
        database.run("UPDATE programs SET log_entries = 19 WHERE program_no = 2");
        assertThat(logs.verify().faults())
                .containsExactly("Program (two), entry (19): it is missing, but the program counts (19).");
    }

    @Test
    void a_fault_in_one_program_does_not_hide_another_ones() {
        database.run("SET session_replication_role = replica; DELETE FROM decisions WHERE seq = 5");
        assertThat(logs.verify().faults())
                .containsExactlyInAnyOrder(
                        "Program (one), entry (5): it is missing.",
                        "Program (two), entry (5): it is missing.",
                        "Program (three), entry (5): it is missing.");
    }

    @Test
    void a_log_of_many_pieces_is_proven_to_its_end_while_it_grows() {
        logs.decide("two", 350);
        var check = logs.desk().verify(Scope.ALL);
        logs.decide("two", 3);
        assertThat(ThreeLogs.await(check).faults()).isEmpty();
        database.run(
                "SET session_replication_role = replica; DELETE FROM decisions WHERE program_no = 2 AND seq = 1050");
        assertThat(logs.verify().faults()).containsExactly("Program (two), entry (1050): it is missing.");
    }

    @Test
    void whoever_sees_some_programs_is_told_of_these_alone() {
        Scope one = new Scope(Set.of("one", "three"));
        assertThat(ThreeLogs.await(logs.desk().verify(one)).entries()).isEqualTo(2 * ThreeLogs.ENTRIES);
        database.run("SET session_replication_role = replica; DELETE FROM decisions WHERE seq = 5 AND program_no <> 3");
        assertThat(ThreeLogs.await(logs.desk().verify(one)).faults())
                .containsExactly("Program (one), entry (5): it is missing.");
    }

    /** A chain that was made to fit again breaks at the next checkpoint only. */
    private static int named(Attack attack, int... signed) {
        return attack.what().equals("rewritten")
                ? IntStream.of(signed)
                        .filter(end -> end >= attack.at())
                        .findFirst()
                        .orElseThrow()
                : attack.at();
    }
}
