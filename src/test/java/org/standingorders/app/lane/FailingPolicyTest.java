package org.standingorders.app.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.adapter.pg.DuePrograms;
import org.standingorders.adapter.pg.PgFactDesk;
import org.standingorders.desk.FactDesk.FactFilter;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Receipt;
import org.standingorders.desk.Receipt.Fate;
import org.standingorders.desk.Scope;
import org.standingorders.fact.Fact;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** A policy that fails on a fact does not stop the fact's neighbours, and people learn of it (F14). */
class FailingPolicyTest {
    private static final FactFilter ANY = new FactFilter(Scope.ALL, null, null, null, null, null, null);

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Facts facts = new Facts(17);
    private final Poison poison = new Poison();
    private Instance instance;

    @BeforeEach
    void start() {
        database.activate(Policies.DIGEST);
        instance = new Instance(database.address(), poison.rulebooks(), 23);
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void a_fact_on_which_a_rule_fails_is_kept_apart_and_its_neighbours_are_decided() {
        Receipt receipt = receive(facts.api("billing", 4), facts.api(Poison.SERVICE, 4), facts.api("search", 4));

        assertThat(receipt.results()).extracting(Receipt.Received::status).containsOnly(Fate.ACCEPTED);
        assertThat(database.count("incidents WHERE type = 'api_degradation'")).isEqualTo(2);
        assertThat(database.count("facts")).isEqualTo(3);
        assertThat(await(new PgFactDesk(instance.database()).quarantined(ANY, new PageRequest(5, null)))
                        .items())
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.fact().key()).isEqualTo(Poison.SERVICE);
                    assertThat(kept.policy()).isEqualTo(Policies.DIGEST);
                    assertThat(kept.problem()).isEqualTo("poisoned");
                });
    }

    @Test
    void people_learn_of_a_failing_policy_once_however_often_it_fails() {
        Receipt first = receive(facts.api(Poison.SERVICE, 4));
        Receipt second = receive(facts.api(Poison.SERVICE, 4));

        assertThat(database.all("SELECT severity || ' ' || status || ' ' || dedup_key FROM incidents"))
                .containsExactly("high awaiting_activation default/policy_failure/" + Policies.DIGEST);
        assertThat(first.results().get(0).incidents())
                .hasSize(1)
                .isEqualTo(second.results().get(0).incidents());
        assertThat(first.results().get(0).decisions()).hasSize(1);
        assertThat(body()).contains("on_call_admin", "\"occurrences\":2", "poisoned");
    }

    @Test
    void a_policy_that_cannot_even_say_who_must_know_is_an_incident_all_the_same() {
        poison.onEscalation(Poison::fail);
        receive(facts.api(Poison.SERVICE, 4));
        receive(facts.api("billing", 4));

        assertThat(database.count("quarantine")).isEqualTo(2);
        assertThat(database.all("SELECT type FROM incidents")).containsExactly("policy_failure");
        assertThat(body()).contains("\"occurrences\":2", "\"told\":[]");
    }

    @Test
    void a_tier_that_cannot_be_decided_is_an_incident_and_is_tried_again_later() {
        Receipt opened = receive(facts.api("billing", 4));
        database.age(opened.results().get(0).incidents().get(0), Duration.ofHours(2));
        poison.onEscalation(Poison::fail);
        await(new DueWork(new DuePrograms(instance.database()), instance.lanes(), instance.meters()).look());

        assertThat(database.count("incidents WHERE type = 'policy_failure'")).isEqualTo(1);
        assertThat(database.ask("SELECT due_at > clock_timestamp() + interval '30 s' FROM programs"))
                .isEqualTo("t");
    }

    private String body() {
        return database.ask("SELECT convert_from(body, 'UTF8') FROM incidents");
    }

    private Receipt receive(Fact... posted) {
        return await(instance.lanes().receive(List.of(posted), null));
    }
}
