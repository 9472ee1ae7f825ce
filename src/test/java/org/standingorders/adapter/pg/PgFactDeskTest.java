package org.standingorders.adapter.pg;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.standingorders.testkit.Instance.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.desk.BadCursor;
import org.standingorders.desk.FactDesk.FactFilter;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Scope;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.Pages;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** What was posted is shown, newest first, to whoever may see it. */
class PgFactDeskTest {
    private static final FactFilter ANY = new FactFilter(Scope.ALL, null, null, null, null, null, null);

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Facts facts = new Facts(3);
    private Instance instance;
    private PgFactDesk desk;

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
    void facts_are_listed_by_receipt_newest_first_and_come_back_as_they_were_posted() {
        List<Fact> posted = post(25);
        assertThat(walk(ANY, 10)).containsExactlyElementsOf(reversed(posted));
    }

    @Test
    void pages_neither_repeat_nor_leave_out_anything_while_facts_come_in() {
        List<Fact> before = post(25);
        List<Fact> seen = new ArrayList<>();
        String cursor = null;
        do {
            Page<Fact> page = await(desk.facts(ANY, new PageRequest(4, cursor)));
            seen.addAll(page.items());
            cursor = page.nextCursor();
            post(3);
        } while (cursor != null);
        assertThat(seen).containsExactlyElementsOf(reversed(before));
    }

    @Test
    void a_full_last_page_has_no_cursor() {
        post(10);
        assertThat(await(desk.facts(ANY, new PageRequest(10, null))).nextCursor())
                .isNull();
    }

    @Test
    void facts_received_in_the_same_instant_have_an_order_too() {
        Instant at = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        List<Fact> together = IntStream.range(0, 9)
                .mapToObj(n -> facts.fact(
                        new FactId(new UUID(0x198b0c27a317000L, n)),
                        facts.api("s" + n, 0).reading(),
                        at))
                .toList();
        await(instance.lanes().receive(together, null));
        assertThat(walk(ANY, 2)).hasSize(9).containsExactlyInAnyOrderElementsOf(together);
    }

    @Test
    void each_filter_leaves_only_what_fits() {
        Fact billing = facts.api("billing", 0);
        Fact search = facts.api("search", 1);
        Fact other = new Facts(4).of("other").api("billing", 2);
        await(instance.lanes().receive(List.of(billing, search, other), null));
        assertThat(walk(filter("other", null, null, null), 5)).containsExactly(other);
        assertThat(walk(filter(null, "api_health", null, null), 5)).hasSize(3);
        assertThat(walk(filter(null, "evidence", null, null), 5)).isEmpty();
        assertThat(walk(filter(null, null, "billing", null), 5)).containsExactlyInAnyOrder(billing, other);
        assertThat(walk(filter("default", null, "billing", null), 5)).containsExactly(billing);
        assertThat(walk(filter(null, null, null, "blackbox"), 5)).hasSize(3);
        assertThat(walk(filter(null, null, null, "nobody"), 5)).isEmpty();
    }

    @Test
    void the_first_instant_of_a_span_is_in_it_and_the_last_is_not() {
        List<Fact> posted = post(5);
        Instant from = posted.get(1).receivedAt();
        Instant to = posted.get(3).receivedAt();
        assertThat(walk(new FactFilter(Scope.ALL, null, null, null, null, from, to), 5))
                .containsExactly(posted.get(2), posted.get(1));
    }

    @Test
    void what_is_out_of_scope_is_not_there() {
        Fact own = facts.api("billing", 0);
        Fact foreign = new Facts(4).of("other").api("billing", 0);
        await(instance.lanes().receive(List.of(own, foreign), null));
        Scope scope = new Scope(Set.of("default"));
        assertThat(walk(new FactFilter(scope, null, null, null, null, null, null), 5))
                .containsExactly(own);
        assertThat(walk(new FactFilter(scope, "other", null, null, null, null, null), 5))
                .isEmpty();
        assertThat(await(desk.fact(own.id(), scope))).contains(own);
        assertThat(await(desk.fact(foreign.id(), scope))).isEmpty();
        assertThat(await(desk.fact(new FactId(new UUID(0, 0)), Scope.ALL))).isEmpty();
    }

    @Test
    void a_rare_fact_in_a_long_list_is_found_step_by_step() {
        Fact rare = facts.api("rare", 0);
        await(instance.lanes().receive(List.of(rare), null));
        database.run(
                "INSERT INTO facts (received_on, program_no, position, fact_id, fact_type, key, source, observed_at,"
                        + " received_at, quality, fate, in_situation, policy_no, body)"
                        + " SELECT received_on, program_no, position + n, gen_random_uuid(), fact_type, 'common', source,"
                        + " observed_at, received_at + n * interval '1 ms', quality, fate, false, policy_no, body"
                        + " FROM facts, generate_series(1, " + (Listing.STEP + 10) + ") n");
        FactFilter filter = filter(null, null, "rare", null);
        Page<Fact> first = await(desk.facts(filter, new PageRequest(5, null)));
        assertThat(first.items()).isEmpty();
        assertThat(await(desk.facts(filter, new PageRequest(5, first.nextCursor()))))
                .isEqualTo(new Page<>(List.of(rare), null));
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        assertThatThrownBy(() -> await(desk.facts(ANY, new PageRequest(5, "c2lnbmFscw"))))
                .isInstanceOf(BadCursor.class);
    }

    private static FactFilter filter(
            @Nullable String program, @Nullable String type, @Nullable String key, @Nullable String source) {
        return new FactFilter(Scope.ALL, program, type, key, source, null, null);
    }

    private List<Fact> post(int count) {
        List<Fact> posted =
                IntStream.range(0, count).mapToObj(n -> facts.api("s" + n, 0)).collect(toList());
        await(instance.lanes().receive(posted, null));
        return posted;
    }

    private List<Fact> walk(FactFilter filter, int limit) {
        return Pages.all(limit, page -> desk.facts(filter, page));
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        java.util.Collections.reverse(reversed);
        return reversed;
    }
}
