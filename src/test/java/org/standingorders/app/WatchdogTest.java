package org.standingorders.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.Future;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.adapter.pg.DuePrograms;
import org.standingorders.adapter.pg.PgWatch;
import org.standingorders.adapter.pg.PoolLimits;
import org.standingorders.app.lane.DueWork;
import org.standingorders.desk.Unavailable;
import org.standingorders.testkit.Eventually;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.People;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** Whoever should be on time and is not is found out, even when every connection is taken. */
class WatchdogTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final PoolLimits ONE = new PoolLimits(1, 64, Duration.ofSeconds(3), Duration.ofMinutes(30));

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private Instance instance;
    private Watchdog watchdog;

    @BeforeEach
    void start() {
        database.activate(Policies.DIGEST);
        instance = new Instance(database.address(), Instance.fixed(), 17, ONE);
        watchdog = new Watchdog(new PgWatch(instance.database()), instance.lanes(), instance.meters());
        await(instance.lanes().receive(List.of(new Facts(1).of("ward-7").api("billing", 4)), null));
    }

    @AfterEach
    void stop() {
        await(watchdog.close());
        instance.close();
    }

    @Test
    void a_timer_that_a_locked_program_holds_up_is_seen_although_the_only_connection_of_the_pool_hangs()
            throws Exception {
        makeDue();
        try (Connection other = database.connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT FROM programs WHERE program_id = 'ward-7' FOR UPDATE");
            Future<Void> held = instance.lanes().due("ward-7");
            Eventually.get(
                    "lane that hangs",
                    PATIENCE,
                    () -> Optional.of(database).filter(some -> some.count("pg_locks WHERE NOT granted") > 0));

            await(watchdog.look());

            assertThat(held.isComplete()).isFalse();
            assertThat(instance.database().use().used()).isEqualTo(1);
            assertThat(seconds("timers.overdue")).isBetween(120.0, 180.0);
            assertThat(watchdog.words()).startsWith("a timer is late by 12");
            other.rollback();
        }
    }

    @Test
    void what_stays_late_is_one_incident_of_the_service_and_it_recovers_when_nothing_has_been_late_for_a_while() {
        makeDue();
        await(watchdog.look());
        assertThat(incident()).as("late only once").isEmpty();
        looks(3);
        assertThat(incident()).containsExactly("awaiting_activation");

        await(new DueWork(new DuePrograms(instance.database()), instance.lanes(), instance.meters()).look());
        looks(59);
        assertThat(incident()).containsExactly("awaiting_activation");
        looks(1);
        assertThat(incident()).containsExactly("recovering");
        assertThat(watchdog.words()).isEqualTo("nothing is late");

        makeDue();
        looks(2);
        assertThat(incident()).containsExactly("awaiting_activation");
    }

    @Test
    void a_notice_that_nobody_tries_is_late_and_so_is_a_fate_that_nobody_takes_to_its_incident() {
        People.hold(instance, "on_call_admin", "mallory");
        await(instance.lanes().receive(List.of(new Facts(2).api("search", 4)), null));
        database.run("UPDATE deliveries SET due_at = clock_timestamp() - interval '2 minutes'");
        database.run("INSERT INTO notice_fates (notice_id, fate, program_no, at)"
                + " SELECT notice_id, 'DEAD', program_no, clock_timestamp() - interval '3 minutes' FROM notices");

        await(watchdog.look());

        assertThat(seconds("notices.overdue")).isBetween(120.0, 170.0);
        assertThat(seconds("fates.overdue")).isBetween(180.0, 230.0);
    }

    @Test
    void a_notice_that_waits_for_the_next_letter_to_its_person_is_late_only_after_that() {
        People.hold(instance, "on_call_admin", "mallory");
        await(instance.lanes().receive(List.of(new Facts(2).api("search", 4)), null));
        database.run("UPDATE deliveries SET due_at = clock_timestamp() - interval '50 seconds'");
        database.run("UPDATE notices SET window_seconds = 60");
        database.run(
                "INSERT INTO letters (channel, person, sent_at)"
                        + " SELECT channel, person, clock_timestamp() - interval '45 seconds' FROM deliveries JOIN notices USING (notice_id)");

        await(watchdog.look());
        assertThat(seconds("notices.overdue")).isZero();

        database.run("UPDATE letters SET sent_at = sent_at - interval '20 seconds'");
        await(watchdog.look());
        assertThat(seconds("notices.overdue")).isBetween(5.0, 20.0);
    }

    @Test
    void that_the_database_cannot_be_asked_is_a_number_too() {
        database.run("ALTER TABLE deliveries RENAME TO away");
        assertThatThrownBy(() -> await(watchdog.look())).isInstanceOf(Unavailable.class);

        assertThat(seconds("watchdog.unanswered")).isPositive();
    }

    private void makeDue() {
        database.run("UPDATE programs SET due_at = clock_timestamp() - interval '2 minutes', claimed_until = NULL"
                + " WHERE program_id = 'ward-7'");
    }

    private void looks(int times) {
        for (int look = 0; look < times; look++) {
            await(watchdog.look());
        }
    }

    private List<String> incident() {
        return database.all(
                "SELECT status FROM incidents WHERE dedup_key = 'default/monitoring_blind/standing-orders'");
    }

    private double seconds(String name) {
        return instance.meters().get("standing_orders." + name).timeGauge().value(TimeUnit.SECONDS);
    }
}
