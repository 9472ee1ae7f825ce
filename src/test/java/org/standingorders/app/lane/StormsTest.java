package org.standingorders.app.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.Future;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.desk.Receipt;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.People;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Shipped;

/** One person's budget (DT-33, twenty notices within an hour) counts whatever programs and instances tell them. */
class StormsTest {
    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Facts facts = new Facts(33);
    private Instance one;
    private Instance other;

    @BeforeEach
    void start() {
        database.activate(Shipped.rulebook().policy());
        one = instance(1);
        other = instance(2);
        People.hold(one, "on_call_admin", "mallory");
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
    }

    private Instance instance(long seed) {
        return new Instance(database.address(), digest -> Future.succeededFuture(Shipped.rulebook()), seed);
    }

    @Test
    void a_storm_over_many_programs_is_told_once_and_slows_what_follows() {
        for (int program = 0; program < 30; program++) {
            await(fails(program % 2 == 0 ? one : other, program));
        }

        assertThat(toMallory("occasion = 'STORM'")).isEqualTo("1");
        assertThat(toMallory("occasion = 'ESCALATION' AND window_seconds = 60")).isEqualTo("19");
        assertThat(toMallory("occasion = 'ESCALATION' AND window_seconds = 900"))
                .isEqualTo("11");
    }

    @Test
    void programs_that_see_the_storm_at_once_tell_it_once() {
        for (int program = 0; program < 19; program++) {
            await(fails(one, program));
        }

        List<Future<Receipt>> atOnce = IntStream.range(19, 35)
                .mapToObj(program -> fails(program % 2 == 0 ? one : other, program))
                .toList();
        atOnce.forEach(Instance::await);

        assertThat(toMallory("occasion = 'STORM' AND state <> 'withdrawn'")).isEqualTo("1");
        assertThat(database.ask("SELECT count(*) FROM deliveries d JOIN notices n USING (notice_id)"
                        + " WHERE n.occasion = 'STORM' AND d.state = 'waiting'"))
                .isEqualTo("1");
    }

    private Future<Receipt> fails(Instance instance, int program) {
        return instance.lanes().receive(List.of(facts.of("program-" + program).api("portal", 4)), null);
    }

    private String toMallory(String which) {
        return database.ask("SELECT count(*) FROM notices WHERE person = 'mallory' AND " + which);
    }
}
