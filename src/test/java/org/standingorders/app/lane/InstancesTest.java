package org.standingorders.app.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.desk.Receipt;
import org.standingorders.desk.Receipt.Fate;
import org.standingorders.fact.ApiHealth;
import org.standingorders.fact.Fact;
import org.standingorders.flow.Rulebook;
import org.standingorders.rule.PolicyDigest;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;
import org.standingorders.testkit.Shipped;
import org.standingorders.testkit.Tables;

/** Any number of instances on one database decide as one would (promise 3, F13, F20). */
class InstancesTest {
    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Facts facts = new Facts(11);

    @BeforeEach
    void activate() {
        database.activate(Policies.DIGEST);
    }

    @Test
    void two_instances_that_take_turns_open_the_same_incidents_as_one() {
        List<Fact> stream = stream();
        try (Instance one = Instance.on(database);
                Instance two = Instance.on(database)) {
            for (int i = 0; i < stream.size(); i++) {
                await((i % 2 == 0 ? one : two).lanes().receive(List.of(stream.get(i)), null));
            }
        }
        String together = incidents();
        startOver();
        try (Instance alone = Instance.on(database)) {
            stream.forEach(fact -> await(alone.lanes().receive(List.of(fact), null)));
        }
        assertThat(incidents()).isEqualTo(together);
    }

    @Test
    void facts_posted_five_times_at_once_to_three_instances_are_decided_once() {
        List<Fact> distinct = IntStream.range(0, 200)
                .mapToObj(n -> facts.of("program-" + n % 7).api("service-" + n, n % 5))
                .toList();
        List<Fact> posted = shuffled(distinct);
        List<Instance> instances = List.of(Instance.on(database), Instance.on(database), Instance.on(database));
        List<Future<Receipt>> answers = new ArrayList<>();
        for (int i = 0; i < posted.size(); i++) {
            answers.add(instances.get(i % 3).lanes().receive(List.of(posted.get(i)), null));
        }
        long fresh = answers.stream()
                .map(Instance::await)
                .filter(receipt -> receipt.results().get(0).status() != Fate.DUPLICATE)
                .count();
        instances.forEach(Instance::close);
        assertThat(fresh).isEqualTo(200);
        assertThat(database.count("facts")).isEqualTo(200);
        assertThat(database.count("incidents")).isEqualTo(40);
        assertThat(database.count("decisions")).isEqualTo(120);
    }

    @Test
    void a_changed_body_among_repeats_is_refused_and_the_others_are_answered() {
        try (Instance instance = Instance.on(database)) {
            Fact first = facts.api("billing", 0);
            Fact changed = Facts.other(first, new ApiHealth("billing", 8, null, null, null, null));
            Future<Receipt> good = instance.lanes().receive(List.of(first), null);
            Future<Receipt> bad = instance.lanes().receive(List.of(changed), null);
            Future<Receipt> other = instance.lanes().receive(List.of(facts.api("search", 0)), null);
            assertThat(await(good).results().get(0).status()).isEqualTo(Fate.ACCEPTED);
            assertThat(await(bad).problems()).hasSize(1);
            assertThat(await(other).results().get(0).status()).isEqualTo(Fate.ACCEPTED);
            assertThat(database.count("incidents")).isZero();
        }
    }

    @Test
    void every_decision_after_an_activation_names_the_new_policy_on_every_instance() {
        PolicyDigest newer = new PolicyDigest("sha256:" + "cd".repeat(32));
        Rulebooks both = digest -> Future.succeededFuture(named(digest));
        try (Instance one = new Instance(database.address(), both, 21);
                Instance two = new Instance(database.address(), both, 22)) {
            await(one.lanes().receive(List.of(facts.api("a", 4)), null));
            await(two.lanes().receive(List.of(facts.api("b", 4)), null));
            database.activate(newer);
            await(one.lanes().receive(List.of(facts.api("c", 4)), null));
            await(two.lanes().receive(List.of(facts.api("d", 4)), null));
        }
        assertThat(database.ask("SELECT string_agg(DISTINCT seq || ':' || substr(p.digest, 8, 2), ' ')"
                        + " FROM decisions d JOIN policies p USING (policy_no) WHERE d.point = 'detect'"))
                .isEqualTo("12:cd 3:ab 6:ab 9:cd");
    }

    @Test
    void bad_readings_in_a_row_are_counted_on_by_whichever_instance_comes_next() {
        Rulebook patient = Shipped.rulebook(
                Shipped.with(Tables.changed(Shipped.policy().table("DT-01"), "D4", "fire_readings", "3")));
        Rulebooks rulebooks = digest -> Future.succeededFuture(patient);
        database.activate(patient.policy());
        try (Instance one = new Instance(database.address(), rulebooks, 31);
                Instance two = new Instance(database.address(), rulebooks, 32)) {
            for (int failures : List.of(4, 4, 0, 5)) {
                await(one.lanes().receive(List.of(facts.api("billing", failures)), null));
            }
            await(two.lanes().receive(List.of(facts.api("billing", 6)), null));
            assertThat(database.count("incidents")).isZero();
        }
        try (Instance restarted = new Instance(database.address(), rulebooks, 33)) {
            await(restarted.lanes().receive(List.of(facts.api("billing", 7)), null));
        }
        assertThat(incidents()).isEqualTo("default/api_degradation/billing/2");
        assertThat(database.ask("SELECT suspicions FROM programs")).isEqualTo("[]");
    }

    private static Rulebook named(PolicyDigest digest) {
        Rulebook book = Policies.rulebook();
        return new Rulebook(
                digest,
                book.mapper(),
                book.detector(),
                book.observer(),
                book.orienter(),
                book.decider(),
                book.verifier(),
                book.playbook(),
                book.correlator(),
                book.escalator(),
                book.cadence(),
                book.clocks(),
                book.contactRoles(),
                book.mitigations(),
                book.house());
    }

    /** Services fail, recover and fail again, sometimes late. */
    private List<Fact> stream() {
        Random random = new Random(5);
        List<Fact> stream = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            stream.add(facts.api("service-" + i, random.nextInt(6)));
        }
        Collections.swap(stream, 10, 12);
        return stream;
    }

    private List<Fact> shuffled(List<Fact> distinct) {
        List<Fact> posted = new ArrayList<>();
        IntStream.range(0, 5).forEach(again -> posted.addAll(distinct));
        Collections.shuffle(posted, new Random(13));
        return posted;
    }

    private String incidents() {
        return database.ask("SELECT string_agg(dedup_key || '/' || version, ',' ORDER BY dedup_key) FROM incidents");
    }

    private void startOver() {
        for (String table : List.of("facts", "fact_ids", "fact_effects", "decisions", "incident_events")) {
            database.run("ALTER TABLE " + table + " DISABLE TRIGGER USER");
            database.run("DELETE FROM " + table);
        }
        database.run("TRUNCATE programs, readings, incidents, approvals, executions, orders");
    }
}
