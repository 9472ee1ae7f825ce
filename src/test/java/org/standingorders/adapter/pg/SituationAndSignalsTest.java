package org.standingorders.adapter.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.standingorders.testkit.Instance.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.desk.BadCursor;
import org.standingorders.desk.FactDesk.Standing;
import org.standingorders.desk.MappedSignal;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Scope;
import org.standingorders.detect.EffectiveLevel;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Level;
import org.standingorders.fact.Signal;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;
import org.standingorders.wire.Json;

/** How a program stands, and what became of foreign alerts. */
class SituationAndSignalsTest {
    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Facts facts = new Facts(3);
    private Instance instance;
    private PgFactDesk desk;

    private static final PageRequest ALL = new PageRequest(PageRequest.MAX_LIMIT, null);

    @BeforeEach
    void start() {
        database.activate(Policies.DIGEST);
        instance = Instance.on(database);
        desk = new PgFactDesk(instance.database());
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void the_situation_is_the_newest_fact_of_each_type_and_key_saved_or_not() {
        Fact old = facts.api("billing", 1);
        Fact billing = facts.api("billing", 0);
        Fact search = facts.api("search", 0);
        await(instance.lanes().receive(List.of(old, billing, search), null));
        Standing standing = await(desk.situation("default", ALL));
        assertThat(standing.facts().items()).containsExactly(billing, search);
        assertThat(standing.at()).isAfter(search.receivedAt());
        assertThat(await(desk.situation("nobody", ALL)).facts().items()).isEmpty();
    }

    @Test
    void a_large_situation_comes_a_page_at_a_time() {
        Fact billing = facts.api("billing", 0);
        Fact late = facts.fact(
                new FactId(new UUID(7, 8)),
                facts.api("late", 0).reading(),
                Instant.now().minusSeconds(3600));
        Fact search = facts.api("search", 0);
        await(instance.lanes().receive(List.of(search, late, billing), null));

        Page<Fact> first = page(null);
        Page<Fact> second = page(first.nextCursor());
        Page<Fact> third = page(second.nextCursor());
        assertThat(first.items()).containsExactly(billing);
        assertThat(second.items()).isEmpty();
        assertThat(third.items()).containsExactly(search);
        assertThat(third.nextCursor()).isNull();
        assertThatThrownBy(() -> page("made-up")).isInstanceOf(BadCursor.class);
    }

    private Page<Fact> page(@Nullable String cursor) {
        return await(desk.situation("default", new PageRequest(1, cursor))).facts();
    }

    @Test
    void saved_readings_and_the_facts_behind_them_are_one_situation() {
        Fact first = facts.api("billing", 1);
        Fact search = facts.api("search", 0);
        await(instance.lanes().receive(List.of(first, search), null));
        database.run("INSERT INTO readings (program_no, fact_type, key, received_on, position)"
                + " SELECT program_no, fact_type, key, received_on, position FROM facts");
        database.run("UPDATE programs SET readings_at = 2, readings_day = (SELECT max(received_on) FROM facts)");
        Fact second = facts.api("billing", 0);
        await(instance.lanes().receive(List.of(second), null));
        assertThat(await(desk.situation("default", ALL)).facts().items()).containsExactly(second, search);
    }

    @Test
    void the_level_is_the_one_that_was_derived_last() {
        await(instance.lanes().receive(List.of(facts.api("billing", 0)), null));
        EffectiveLevel level = new EffectiveLevel(
                Level.RED,
                null,
                Level.RED,
                false,
                List.of("coverage"),
                List.of("coverage"),
                List.of(new FactId(new UUID(1, 2))));
        database.run("UPDATE programs SET defense_level = '" + Json.text(level) + "'");
        assertThat(await(desk.situation("default", ALL)).level()).isEqualTo(level);
        assertThat(await(desk.situation("nobody", ALL)).level()).isNull();
    }

    @Test
    void a_fact_past_its_time_to_live_is_no_longer_usable() {
        Fact fresh = facts.api("billing", 0);
        Instant longAgo = Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.MILLIS);
        Fact old = facts.fact(new FactId(new UUID(7, 7)), facts.api("search", 0).reading(), longAgo);
        await(instance.lanes().receive(List.of(fresh, old), null));
        assertThat(await(desk.situation("default", ALL)).facts().items()).containsExactly(fresh);
    }

    @Test
    void signals_are_listed_and_those_that_no_row_mapped_can_be_asked_for() {
        MappedSignal mapped = signal(1, "DT-00/S1");
        MappedSignal unmapped = signal(2, null);
        await(instance.lanes().receiveSignals(List.of(mapped, unmapped), null));
        PageRequest page = new PageRequest(10, null);
        assertThat(await(desk.signals(Scope.ALL, false, page)).items()).containsExactly(unmapped, mapped);
        assertThat(await(desk.signals(Scope.ALL, true, page)).items()).containsExactly(unmapped);
        assertThat(await(desk.signals(new Scope(Set.of("other")), false, page)).items())
                .isEmpty();
    }

    private static MappedSignal signal(int n, @Nullable String row) {
        Instant at = Instant.parse("2026-01-10T14:30:00Z").plusSeconds(n);
        Signal signal = new Signal("Down", Labels.NONE, null, Signal.State.FIRING, null, null, "f" + n, at);
        return new MappedSignal(new UUID(5, n), "default", "prometheus", at, signal, row, null, List.of());
    }
}
