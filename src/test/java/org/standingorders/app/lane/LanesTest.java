package org.standingorders.app.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.desk.MappedSignal;
import org.standingorders.desk.Receipt;
import org.standingorders.desk.Receipt.Fate;
import org.standingorders.fact.ApiHealth;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Signal;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** Facts are stored and decided exactly once (promise 1, F13). */
class LanesTest {
    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Facts facts = new Facts(7);
    private Instance instance;

    @BeforeEach
    void start() {
        database.activate(Policies.DIGEST);
        instance = Instance.on(database);
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void a_quiet_fact_is_stored_and_decides_nothing() {
        Receipt receipt = receive(facts.api("billing", 0));
        assertThat(receipt.results()).singleElement().satisfies(one -> {
            assertThat(one.status()).isEqualTo(Fate.ACCEPTED);
            assertThat(one.incidents()).isEmpty();
        });
        assertThat(database.count("facts")).isEqualTo(1);
        assertThat(database.count("decisions")).isZero();
    }

    @Test
    void a_fact_that_matches_a_row_opens_an_incident_and_every_decision_is_stored() {
        Receipt receipt = receive(facts.api("billing", 4));
        assertThat(receipt.results().get(0).incidents()).hasSize(1);
        assertThat(receipt.results().get(0).decisions()).hasSize(3);
        assertThat(database.count("incidents WHERE is_open")).isEqualTo(1);
        assertThat(database.count("decisions")).isEqualTo(3);
        assertThat(database.ask("SELECT log_entries FROM programs")).isEqualTo("3");
    }

    @Test
    void the_same_fact_again_is_a_duplicate_with_the_first_answer() {
        Fact fact = facts.api("billing", 4);
        Receipt first = receive(fact);
        Receipt second = receive(Facts.again(fact));
        assertThat(second.results().get(0).status()).isEqualTo(Fate.DUPLICATE);
        assertThat(second.results().get(0).incidents())
                .isEqualTo(first.results().get(0).incidents());
        assertThat(second.results().get(0).decisions())
                .isEqualTo(first.results().get(0).decisions());
        assertThat(database.count("facts")).isEqualTo(1);
        assertThat(database.count("decisions")).isEqualTo(3);
    }

    @Test
    void another_body_under_a_taken_id_is_refused_and_nothing_of_its_request_is_stored() {
        Fact first = facts.api("billing", 0);
        receive(first);
        Fact innocent = facts.api("search", 0);
        Receipt refused = receive(innocent, Facts.other(first, new ApiHealth("billing", 9, null, null, null, null)));
        assertThat(refused.results()).isEmpty();
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).isEqualTo("/1/fact_id");
            assertThat(problem.message()).contains("belongs to another fact");
        });
        assertThat(database.count("facts")).isEqualTo(1);
        assertThat(database.count("fact_ids")).isEqualTo(1);
        assertThat(receive(innocent).results().get(0).status()).isEqualTo(Fate.ACCEPTED);
    }

    @Test
    void an_alert_whose_id_another_program_has_taken_is_refused_and_not_called_a_duplicate() {
        Fact taken = facts.of("other").api("billing", 0);
        receive(taken);
        Fact alert = new Facts(7).of("default").fact(taken.id(), taken.reading(), taken.receivedAt());
        Signal signal = new Signal("Down", Labels.NONE, null, Signal.State.FIRING, null, null, "f", taken.observedAt());
        MappedSignal mapped = new MappedSignal(
                taken.id().value(), "default", "prometheus", taken.receivedAt(), signal, "S1", null, List.of(alert));

        Receipt receipt = await(instance.lanes().receiveSignals(List.of(mapped), null));
        assertThat(receipt.results()).isEmpty();
        assertThat(receipt.problems()).hasSize(1);
        assertThat(database.count("signals")).isZero();
    }

    @Test
    void facts_of_many_new_programs_are_decided_together() {
        Fact early = facts.of("program-7").api("billing", 0);
        List<Fact> posted = IntStream.range(0, 64)
                .mapToObj(n -> facts.of("program-" + n).api("billing", 4))
                .toList();
        assertThat(await(instance.lanes().receive(posted, null)).results()).hasSize(64);
        assertThat(database.count("incidents")).isEqualTo(64);
        assertThat(receive(early).results().get(0).status()).isEqualTo(Fate.STALE);
    }

    @Test
    void a_late_fact_is_stored_and_changes_nothing() {
        Fact early = facts.api("billing", 4);
        receive(facts.api("billing", 0));
        assertThat(receive(early).results().get(0).status()).isEqualTo(Fate.STALE);
        assertThat(database.count("incidents")).isZero();
    }

    @Test
    void a_restarted_instance_knows_how_the_program_stood() {
        Fact early = facts.api("billing", 4);
        receive(facts.api("billing", 0));
        instance.close();
        instance = Instance.on(database);
        assertThat(receive(early).results().get(0).status()).isEqualTo(Fate.STALE);
    }

    @Test
    void many_facts_in_one_request_are_answered_in_their_order() {
        List<Fact> posted = IntStream.range(0, 500)
                .mapToObj(n -> facts.api("service-" + n, n % 5))
                .toList();
        Receipt receipt = await(instance.lanes().receive(posted, null));
        assertThat(receipt.results())
                .extracting(Receipt.Received::factId)
                .containsExactlyElementsOf(posted.stream().map(Fact::id).toList());
        assertThat(database.count("incidents")).isEqualTo(100);
    }

    private Receipt receive(Fact... posted) {
        return await(instance.lanes().receive(List.of(posted), null));
    }
}
