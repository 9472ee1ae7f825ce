package org.standingorders.app.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Instance.await;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.adapter.pg.PgFactDesk;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Remembered;
import org.standingorders.flow.Recollection;
import org.standingorders.flow.Situation;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** A program that posts a new key for each fact grows neither in memory nor in what a start reads. */
class ForgettingTest {
    private static final int AT_ONCE = 500;
    private static final int POSTED = 12_500;

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Facts facts = new Facts(11);
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
    void readings_that_are_forgotten_are_stored_no_longer_and_the_facts_stay() {
        post(0, POSTED);

        assertThat(database.count("facts")).isEqualTo(POSTED);
        assertThat(database.count("readings")).isEqualTo(Remembered.KEYS);
        assertThat(remembered()).isEqualTo(Remembered.KEYS);
    }

    @Test
    void a_start_goes_on_forgetting_where_the_one_before_it_ended() {
        post(0, POSTED / 2);
        instance.close();
        instance = Instance.on(database);
        post(POSTED / 2, POSTED);

        assertThat(database.count("readings")).isEqualTo(Remembered.KEYS);
        assertThat(remembered()).isEqualTo(Remembered.KEYS);
    }

    private void post(int from, int to) {
        for (int first = from; first < to; first += AT_ONCE) {
            List<Fact> posted = IntStream.range(first, Math.min(to, first + AT_ONCE))
                    .mapToObj(number -> facts.api("service-" + number, 0))
                    .toList();
            await(instance.lanes().receive(posted, null));
        }
    }

    /** Of what the database still holds for the situation, as much as a start would remember. */
    private int remembered() {
        PgFactDesk desk = new PgFactDesk(instance.database());
        List<Fact> held = new ArrayList<>();
        String cursor = null;
        do {
            PageRequest request = new PageRequest(PageRequest.MAX_LIMIT, cursor);
            Page<Fact> page =
                    await(desk.situation(Fact.DEFAULT_PROGRAM, request)).facts();
            held.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return Situation.of(Fact.DEFAULT_PROGRAM, held, List.of(), Recollection.NONE)
                .facts()
                .size();
    }
}
