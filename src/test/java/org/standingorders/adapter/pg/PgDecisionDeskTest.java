package org.standingorders.adapter.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.standingorders.testkit.Instance.await;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.desk.DecisionDesk.DecisionFilter;
import org.standingorders.desk.MappedSignal;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Receipt.Received;
import org.standingorders.desk.Scope;
import org.standingorders.explain.CitedFact;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Signal;
import org.standingorders.flow.Decision;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.IncidentId;
import org.standingorders.rule.Point;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Instance;
import org.standingorders.testkit.Pages;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** Decisions are found by whatever they were about. */
class PgDecisionDeskTest {
    private static final Scope ELSEWHERE = new Scope(Set.of("elsewhere"));

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    private final Facts facts = new Facts(3);
    private Instance instance;
    private PgDecisionDesk desk;

    @BeforeEach
    void start() {
        database.activate(Policies.DIGEST);
        instance = Instance.on(database);
        desk = new PgDecisionDesk(
                instance.database(), new Seal("a secret of the server"), new HeadsFile(Path.of("none")));
    }

    @AfterEach
    void stop() {
        instance.close();
    }

    @Test
    void decisions_are_listed_newest_first_each_once() {
        IntStream.range(0, 7).forEach(this::open);
        List<Decision> seen = Pages.all(4, page -> desk.decisions(any(Scope.ALL), page));
        assertThat(seen).hasSize(21).doesNotHaveDuplicates();
        assertThat(seen).isSortedAccordingTo((one, other) -> other.at().compareTo(one.at()));
    }

    @Test
    void a_decision_is_found_by_its_id_in_scope() {
        DecisionId id = open(1).decisions().get(0);
        assertThat(await(desk.decision(id, Scope.ALL)).orElseThrow().id()).isEqualTo(id);
        assertThat(await(desk.decision(id, ELSEWHERE))).isEmpty();
        assertThat(await(desk.decision(new DecisionId(new UUID(0, 0)), Scope.ALL)))
                .isEmpty();
    }

    @Test
    void each_filter_leaves_only_what_fits() {
        Received one = open(1);
        open(2);
        IncidentId incident = one.incidents().get(0);
        assertThat(list(incident, null, null, null))
                .extracting(Decision::id)
                .containsAll(one.decisions().subList(1, 3));
        assertThat(list(incident, null, null, null))
                .allMatch(each -> each.incidents().contains(incident));
        assertThat(list(new IncidentId(new UUID(0, 0)), null, null, null)).isEmpty();
        assertThat(list(null, Point.ESCALATE, null, null)).hasSize(2).allMatch(each -> each.point() == Point.ESCALATE);
        assertThat(list(null, Point.REVIEW, null, null)).isEmpty();
        assertThat(list(null, null, null, Policies.DIGEST.value())).hasSize(6);
        assertThat(list(null, null, null, "sha256:" + "0".repeat(64))).isEmpty();
        assertThat(await(desk.decisions(any(ELSEWHERE), new PageRequest(5, null)))
                        .items())
                .isEmpty();
    }

    @Test
    void facts_are_cited_with_the_alert_that_they_stand_for() {
        Fact posted = facts.api("billing", 4);
        Fact alerted = facts.api("wards", 4);
        Signal signal =
                new Signal("ApiDown", Labels.NONE, null, Signal.State.FIRING, null, null, "f1", alerted.receivedAt());
        MappedSignal mapped = new MappedSignal(
                alerted.id().value(),
                "default",
                "prometheus",
                alerted.receivedAt(),
                signal,
                "DT-00/S2",
                null,
                List.of(alerted));
        await(instance.lanes().receive(List.of(posted), null));
        await(instance.lanes().receiveSignals(List.of(mapped), null));

        assertThat(await(desk.cited(List.of(alerted.id(), posted.id(), new FactId(new UUID(0, 0))))))
                .extracting(cited -> cited.fact().id(), CitedFact::alert, CitedFact::row)
                .containsExactly(tuple(alerted.id(), "ApiDown", "DT-00/S2"), tuple(posted.id(), null, null));
    }

    @Test
    void a_row_leads_to_the_decisions_that_cite_it() {
        Received one = open(1);
        Decision detected =
                await(desk.decision(one.decisions().get(0), Scope.ALL)).orElseThrow();
        String row = detected.reasons().get(0).rule();
        assertThat(list(null, null, row, null))
                .contains(detected)
                .allMatch(each ->
                        each.reasons().stream().anyMatch(reason -> reason.rule().equals(row)));
        assertThat(list(null, null, "DT-01/none", null)).isEmpty();
    }

    @Test
    void the_first_instant_of_a_span_is_in_it_and_the_last_is_not() {
        open(1);
        Instant at = list(null, null, null, null).get(0).at();
        assertThat(span(at, at.plusMillis(1))).isNotEmpty();
        assertThat(span(at.minusSeconds(60), at)).noneMatch(each -> each.at().equals(at));
    }

    private Received open(int n) {
        return await(instance.lanes().receive(List.of(facts.api("service-" + n, 4)), null))
                .results()
                .get(0);
    }

    private List<Decision> list(
            @Nullable IncidentId incident, @Nullable Point point, @Nullable String row, @Nullable String policy) {
        DecisionFilter filter = new DecisionFilter(Scope.ALL, incident, point, row, policy, null, null);
        return Pages.all(2, page -> desk.decisions(filter, page));
    }

    private List<Decision> span(Instant from, Instant to) {
        DecisionFilter filter = new DecisionFilter(Scope.ALL, null, null, null, null, from, to);
        return Pages.all(2, page -> desk.decisions(filter, page));
    }

    private static DecisionFilter any(Scope scope) {
        return new DecisionFilter(scope, null, null, null, null, null, null);
    }
}
