package org.standingorders.observe;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.ApiHealth;
import org.standingorders.fact.DatabaseHealth;
import org.standingorders.fact.ErrorEvent;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Reading;
import org.standingorders.fact.ServiceHealth;
import org.standingorders.fact.Spelling;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.InForce;
import org.standingorders.rule.Lookup;
import org.standingorders.rule.Reason;
import org.standingorders.rule.RowHit;
import org.standingorders.table.DecisionTable;

/** Which services fail, and which need those that do (DT-38). */
final class Services {
    private static final String DATABASE = Spelling.of(ServiceHealth.Service.DATABASE);

    private final ObserveQuestion question;
    private final @Nullable DecisionTable dependencies;

    Services(ObserveQuestion question, @Nullable DecisionTable dependencies) {
        this.question = question;
        this.dependencies = dependencies;
    }

    /** Those seen failing first, then those that need them; each once. */
    List<AffectedService> affected(Set<Reason> reasons) {
        Map<String, AffectedService> affected = new LinkedHashMap<>();
        failing()
                .forEach((service, facts) ->
                        affected.put(service, new AffectedService(service, null, List.copyOf(facts))));
        Deque<AffectedService> open = new ArrayDeque<>(affected.values());
        while (!open.isEmpty()) {
            AffectedService needed = open.remove();
            rows(needed.service()).forEach(row -> {
                reasons.add(row.reason(needed.factIds()));
                dependents(row)
                        .map(service -> new AffectedService(service, needed.service(), needed.factIds()))
                        .filter(found -> affected.putIfAbsent(found.service(), found) == null)
                        .forEach(open::add);
            });
        }
        return List.copyOf(affected.values());
    }

    Stream<Consulted> shown(List<AffectedService> affected) {
        return Stream.ofNullable(dependencies)
                .map(table -> new Consulted(
                        table,
                        affected.stream()
                                .<Object>map(one -> new Lookup(one.service()))
                                .toList()));
    }

    private List<RowHit> rows(String service) {
        return dependencies == null
                ? List.of()
                : InForce.asked(dependencies, List.of(new Lookup(service)), question.asOf());
    }

    private static Stream<String> dependents(RowHit hit) {
        return hit.row().output("dependents", List.class).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(String.class::cast);
    }

    /** What was ever said to fail counts until the contrary is said: a stale reading is no recovery. */
    private Map<String, Set<FactId>> failing() {
        Map<String, Set<FactId>> failing = new TreeMap<>();
        Stream.of(ServiceHealth.class, ApiHealth.class, DatabaseHealth.class)
                .flatMap(type -> question.lately(type.asSubclass(Reading.class)))
                .filter(Services::fails)
                .forEach(fact -> add(failing, service(fact), fact));
        question.of(ErrorEvent.class)
                .filter(question::sawError)
                .forEach(fact -> add(failing, ((ErrorEvent) fact.reading()).component(), fact));
        return failing;
    }

    private static void add(Map<String, Set<FactId>> failing, @Nullable String service, Fact fact) {
        if (service != null) {
            failing.computeIfAbsent(service, fresh -> new TreeSet<>()).add(fact.id());
        }
    }

    private static boolean fails(Fact fact) {
        if (fact.reading() instanceof ServiceHealth health) {
            return health.state() == ServiceHealth.State.DOWN || health.state() == ServiceHealth.State.DEGRADED;
        }
        if (fact.reading() instanceof ApiHealth health) {
            return health.consecutiveFailures() != null && health.consecutiveFailures() > 0;
        }
        return DatabaseTrouble.of(fact) != DatabaseTrouble.NONE_SAID;
    }

    private static String service(Fact fact) {
        return fact.reading() instanceof DatabaseHealth ? DATABASE : fact.key();
    }
}
