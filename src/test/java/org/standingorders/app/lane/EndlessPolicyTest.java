package org.standingorders.app.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.desk.Receipt;
import org.standingorders.desk.Receipt.Fate;
import org.standingorders.fact.Fact;
import org.standingorders.testkit.Eventually;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** A policy that never comes back from a fact stops neither the fact's neighbours nor other programs (F14). */
class EndlessPolicyTest {
    /** More than a small machine has threads for rules. */
    private static final int SICK_PROGRAMS = 4;

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Facts facts = new Facts(17);
    private final Poison poison = new Poison();
    private final CountDownLatch released = new CountDownLatch(1);
    private Instance instance;

    @BeforeEach
    void start() {
        database.activate(Policies.DIGEST);
        instance = new Instance(database.address(), poison.rulebooks(), 23);
    }

    @AfterEach
    void stop() {
        released.countDown();
        instance.close();
    }

    @Test
    void rules_that_loop_in_several_programs_are_interrupted_while_the_others_go_on() throws Exception {
        CountDownLatch looped = new CountDownLatch(SICK_PROGRAMS);
        poison.onFacts(() -> {
            looped.countDown();
            Poison.loop();
        });
        List<Future<Receipt>> looping = receiveInSickPrograms();
        assertThat(looped.await(10, TimeUnit.SECONDS)).isTrue();
        Receipt other = receive(facts.of("well").api("billing", 4));

        assertThat(other.results().get(0).incidents()).hasSize(1);
        assertThat(looping).noneMatch(Future::isComplete);
        looping.forEach(one -> assertThat(await(one).results()).hasSize(2));
        assertThat(database.all("SELECT problem FROM quarantine"))
                .hasSize(SICK_PROGRAMS)
                .allSatisfy(problem -> assertThat(problem).contains("did not answer in time"));
        assertThat(database.count("incidents WHERE type = 'api_degradation'")).isEqualTo(SICK_PROGRAMS + 1);
    }

    @Test
    void rules_that_heed_no_interrupt_are_left_behind_and_whatever_they_do_counts_no_more() throws Exception {
        poison.onFacts(this::waitForRelease);
        Receipt receipt = receive(facts.api("billing", 4), facts.api(Poison.SERVICE, 4), facts.api("search", 4));
        assertThat(receipt.results()).extracting(Receipt.Received::status).containsOnly(Fate.ACCEPTED);
        assertThat(database.count("quarantine")).isEqualTo(1);
        long decisions = database.count("decisions");

        released.countDown();
        Eventually.get(
                "end of the evaluation",
                Duration.ofSeconds(10),
                () -> instance.lanes().heldUp() == 0 ? Optional.of(true) : Optional.empty());
        receive(facts.api("wards", 4));
        assertThat(database.count("decisions")).isEqualTo(decisions + 3);
        assertThat(database.count("facts")).isEqualTo(4);
        assertThat(database.count("incidents WHERE type = 'api_degradation'")).isEqualTo(3);
    }

    @Test
    void a_request_full_of_poison_is_answered_in_time_too() {
        poison.onFacts(Poison::loop);
        Fact[] all = IntStream.range(0, 100)
                .mapToObj(n -> facts.api(Poison.SERVICE, n))
                .toArray(Fact[]::new);
        receive(all);

        assertThat(database.count("quarantine WHERE problem LIKE '%did not answer in time%'"))
                .isEqualTo(3);
        assertThat(database.count("quarantine WHERE problem LIKE '%were not asked%'"))
                .isEqualTo(97);
    }

    private List<Future<Receipt>> receiveInSickPrograms() {
        return IntStream.range(0, SICK_PROGRAMS)
                .mapToObj(n -> facts.of("sick-" + n))
                .map(sick -> List.of(sick.api(Poison.SERVICE, 4), sick.api("search", 4)))
                .map(posted -> instance.lanes().receive(posted, null))
                .toList();
    }

    private void waitForRelease() {
        while (released.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    private Receipt receive(Fact... posted) {
        return await(instance.lanes().receive(List.of(posted), null));
    }
}
