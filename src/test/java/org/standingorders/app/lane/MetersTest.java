package org.standingorders.app.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import io.micrometer.core.instrument.search.RequiredSearch;
import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.adapter.pg.DuePrograms;
import org.standingorders.fact.ApiHealth;
import org.standingorders.fact.Fact;
import org.standingorders.rule.Rules;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** What an operator reads off the meters is what happened (docs/operations.md). */
class MetersTest {
    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Facts facts = new Facts(7);
    private Instance instance;

    @BeforeEach
    void start() {
        database.activate(Policies.DIGEST);
        instance = new Instance(
                database.address(),
                digest -> Future.succeededFuture(Policies.rulebook(digest, MetersTest::failing)),
                7);
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void facts_are_counted_by_fate_and_decisions_by_point_that_of_the_failing_policy_included() {
        Fact first = facts.api("billing", 4);
        receive(first);
        receive(Facts.again(first), facts.api("search", 0), facts.api("poison", 4));

        assertThat(count("standing_orders.facts", "fate", "accepted")).isEqualTo(3);
        assertThat(count("standing_orders.facts", "fate", "duplicate")).isEqualTo(1);
        assertThat(count("standing_orders.facts", "fate", "stale")).isZero();
        assertThat(count("standing_orders.facts.quarantined")).isEqualTo(1);
        assertThat(count("standing_orders.decisions", "point", "escalate")).isEqualTo(2);
        assertThat(find("standing_orders.batch", "outcome", "done").timer().count())
                .isEqualTo(2);
        assertThat(find("standing_orders.deciding").timer().count()).isEqualTo(2);
        assertThat(find("standing_orders.facts.under_way").gauge().value()).isZero();
    }

    @Test
    void how_late_it_was_taken_up_is_measured() {
        DueWork work = new DueWork(new DuePrograms(instance.database()), instance.lanes(), instance.meters());
        receive(facts.api("billing", 4));
        database.run("UPDATE programs SET due_at = clock_timestamp() - interval '2 minutes'");

        await(work.look());
        assertThat(find("standing_orders.timers.lateness").timer().max(TimeUnit.SECONDS))
                .isBetween(120.0, 180.0);
    }

    private double count(String name, String... tags) {
        return find(name, tags).counter().count();
    }

    private RequiredSearch find(String name, String... tags) {
        return instance.meters().get(name).tags(tags);
    }

    private void receive(Fact... posted) {
        await(instance.lanes().receive(List.of(posted), null));
    }

    private static Rules failing(Rules rules) {
        return asked -> {
            if (asked.stream()
                    .anyMatch(fact ->
                            fact instanceof ApiHealth api && api.service().equals("poison"))) {
                throw new IllegalStateException("a rule that fails");
            }
            return rules.fire(asked);
        };
    }
}
