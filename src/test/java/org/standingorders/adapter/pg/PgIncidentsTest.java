package org.standingorders.adapter.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.standingorders.testkit.Instance.await;

import io.vertx.core.Future;
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
import org.standingorders.desk.IncidentDesk.TimelineEntry;
import org.standingorders.desk.IncidentFilter;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Scope;
import org.standingorders.flow.Command;
import org.standingorders.incident.Actor;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Status;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.Pages;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;
import org.standingorders.testkit.Shipped;

/** Incidents and their time lines are shown to whoever may see them. */
class PgIncidentsTest {
    private static final IncidentFilter ANY = new IncidentFilter(Scope.ALL, null, null, null, null, null, null, null);
    private static final Scope ELSEWHERE = new Scope(Set.of("elsewhere"));

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Facts facts = new Facts(3);
    private Instance instance;
    private PgIncidents stored;

    @BeforeEach
    void start() {
        database.activate(Policies.DIGEST);
        instance = Instance.on(database);
        stored = new PgIncidents(instance.database());
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void incidents_are_listed_by_detection_newest_first_whatever_opens_meanwhile() {
        List<IncidentId> opened = IntStream.range(0, 12).mapToObj(this::open).toList();
        List<Incident> seen = Pages.all(5, page -> {
            open(100 + Integer.parseInt(database.ask("SELECT count(*) FROM incidents")));
            return stored.incidents(ANY, page);
        });
        assertThat(seen)
                .extracting(Incident::id)
                .containsSubsequence(reversed(opened))
                .doesNotHaveDuplicates();
        assertThat(seen).hasSize(13);
    }

    @Test
    void each_filter_leaves_only_what_fits() {
        Incident incident = incident(open(1));
        assertThat(list(filter("default", null, null, null, null))).containsExactly(incident);
        assertThat(list(filter("elsewhere", null, null, null, null))).isEmpty();
        assertThat(list(filter(null, incident.status(), null, null, null))).containsExactly(incident);
        assertThat(list(filter(null, Status.CLOSED, null, null, null))).isEmpty();
        assertThat(list(filter(null, null, incident.card().severity(), null, null)))
                .containsExactly(incident);
        assertThat(list(filter(null, null, Severity.LOW, null, null))).isEmpty();
        assertThat(list(filter(null, null, null, incident.card().type(), null))).containsExactly(incident);
        assertThat(list(filter(null, null, null, IncidentType.DATABASE_FAILURE, null)))
                .isEmpty();
    }

    @Test
    void open_ones_and_the_others_can_be_asked_for() {
        IncidentId over = open(1);
        IncidentId open = open(2);
        database.run("UPDATE incidents SET is_open = false WHERE incident_id = '" + over + "'");
        assertThat(list(filter(null, null, null, null, true))).containsExactly(incident(open));
        assertThat(list(filter(null, null, null, null, false))).containsExactly(incident(over));
        assertThat(list(ANY)).hasSize(2);
    }

    @Test
    void the_incidents_that_one_links_can_be_asked_for_a8() {
        database.activate(Shipped.rulebook().policy());
        try (Instance shipped =
                new Instance(database.address(), digest -> Future.succeededFuture(Shipped.rulebook()), 8)) {
            report(shipped, IncidentType.DATABASE_FAILURE);
            report(shipped, IncidentType.MASS_ABSENCE);
        }

        IncidentId parent = list(filter(null, null, null, IncidentType.MULTIPLE_FAILURES, null))
                .get(0)
                .id();
        assertThat(list(new IncidentFilter(Scope.ALL, null, null, null, null, null, parent, null)))
                .extracting(child -> child.card().type())
                .containsExactlyInAnyOrder(IncidentType.DATABASE_FAILURE, IncidentType.MASS_ABSENCE);
        assertThat(list(ANY)).hasSize(3);
    }

    private static void report(Instance instance, IncidentType type) {
        Actor bob = new Actor("bob", "responder");
        await(instance.lanes().report("default", new Command.Report(bob, type, Severity.CRITICAL, "Seen", null), null));
    }

    @Test
    void what_is_out_of_scope_is_not_there() {
        IncidentId id = open(1);
        assertThat(list(new IncidentFilter(ELSEWHERE, null, null, null, null, null, null, null)))
                .isEmpty();
        assertThat(await(stored.incident(id, ELSEWHERE))).isEmpty();
        assertThat(await(stored.timeline(id, ELSEWHERE, new PageRequest(5, null))))
                .isEqualTo(new Page<>(List.of(), null));
        assertThat(await(stored.incident(new IncidentId(new UUID(0, 0)), Scope.ALL)))
                .isEmpty();
    }

    @Test
    void a_time_line_begins_with_the_opening_and_every_event_has_its_number() {
        IncidentId id = open(1);
        List<TimelineEntry> timeline = Pages.all(1, page -> stored.timeline(id, Scope.ALL, page));
        assertThat(timeline.get(0).event().kind()).isEqualTo("Opened");
        assertThat(timeline)
                .extracting(TimelineEntry::seq)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, incident(id).version()).boxed().toList());
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        assertThatThrownBy(() -> await(stored.timeline(open(1), Scope.ALL, new PageRequest(5, "c2lnbmFscw"))))
                .isInstanceOf(BadCursor.class);
    }

    private IncidentId open(int n) {
        return await(instance.lanes().receive(List.of(facts.api("service-" + n, 4)), null))
                .results()
                .get(0)
                .incidents()
                .get(0);
    }

    private Incident incident(IncidentId id) {
        return await(stored.incident(id, Scope.ALL)).orElseThrow();
    }

    private List<Incident> list(IncidentFilter filter) {
        return await(stored.incidents(filter, new PageRequest(50, null))).items();
    }

    private static IncidentFilter filter(
            @Nullable String program,
            @Nullable Status status,
            @Nullable Severity severity,
            @Nullable IncidentType type,
            @Nullable Boolean open) {
        return new IncidentFilter(Scope.ALL, program, status, severity, type, open, null, null);
    }

    private static <T> List<T> reversed(List<T> list) {
        return IntStream.range(0, list.size())
                .mapToObj(i -> list.get(list.size() - 1 - i))
                .toList();
    }
}
