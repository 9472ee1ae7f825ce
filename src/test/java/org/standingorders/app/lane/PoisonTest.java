package org.standingorders.app.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.desk.MappedSignal;
import org.standingorders.desk.Receipt;
import org.standingorders.desk.Receipt.Fate;
import org.standingorders.desk.Unavailable;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Signal;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** One that cannot be stored or decided takes nobody else with it and leaves no lock behind (F14). */
class PoisonTest {
    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Facts facts = new Facts(17);

    @BeforeEach
    void activate() {
        database.activate(Policies.DIGEST);
    }

    @Test
    void a_signal_that_has_no_words_is_refused_by_itself_and_the_others_of_its_batch_are_stored() {
        try (Instance instance = Instance.on(database)) {
            Future<Receipt> running = instance.lanes().receive(List.of(facts.api("first", 0)), null);
            Future<Receipt> poison = instance.lanes().receiveSignals(List.of(outOfTime()), null);
            Future<Receipt> beside = instance.lanes().receive(List.of(facts.api("second", 4)), null);

            assertThat(fate(running)).isEqualTo(Fate.ACCEPTED);
            assertThatThrownBy(() -> await(poison))
                    .isNotInstanceOf(Unavailable.class)
                    .hasRootCauseMessage("The instant (+10001-01-01T00:00:00Z) must lie in the years 1 to 9999.");
            assertThat(fate(beside)).isEqualTo(Fate.ACCEPTED);
            assertThat(locksLeft()).isZero();
            assertThat(fate(instance.lanes().receive(List.of(facts.api("third", 4)), null)))
                    .isEqualTo(Fate.ACCEPTED);
        }
        assertThat(database.count("signals")).isZero();
        assertThat(database.count("incidents")).isEqualTo(2);
    }

    @Test
    void a_policy_that_cannot_be_had_leaves_no_transaction_open() {
        AtomicInteger asked = new AtomicInteger();
        Rulebooks broken = digest -> {
            if (asked.incrementAndGet() <= 2) {
                throw new IllegalStateException("no such policy");
            }
            return Future.succeededFuture(Policies.rulebook());
        };
        try (Instance instance = new Instance(database.address(), broken, 23)) {
            assertThatThrownBy(() -> await(instance.lanes().receive(List.of(facts.api("first", 4)), null)))
                    .isInstanceOf(Unavailable.class);
            assertThat(locksLeft()).isZero();
            assertThat(fate(instance.lanes().receive(List.of(facts.api("first", 4)), null)))
                    .isEqualTo(Fate.ACCEPTED);
        }
    }

    private long locksLeft() {
        return database.count(
                "pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'");
    }

    private static Fate fate(Future<Receipt> receipt) {
        return await(receipt).results().get(0).status();
    }

    private static MappedSignal outOfTime() {
        Instant beyond = Instant.parse("+10001-01-01T00:00:00Z");
        Signal signal = new Signal("Down", Labels.NONE, null, Signal.State.FIRING, null, null, "f", beyond);
        Instant now = Instant.parse("2026-01-10T14:30:00Z");
        return new MappedSignal(new UUID(5, 9), "default", "prometheus", now, signal, null, null, List.of());
    }
}
