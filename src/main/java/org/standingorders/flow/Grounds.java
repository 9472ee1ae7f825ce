package org.standingorders.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.PatientSafety;
import org.standingorders.fact.Reading;

/** Fresh readings, and the facts that they were taken from. */
final class Grounds {
    private final Turn turn;
    private final List<FactId> factIds = new ArrayList<>();

    Grounds(Turn turn) {
        this.turn = turn;
    }

    <R extends Reading> Optional<R> reading(Class<R> type, String key) {
        Optional<Fact> fact = turn.fresh(Surroundings.type(type), key);
        fact.map(Fact::id).ifPresent(factIds::add);
        return fact.map(Fact::reading).map(type::cast);
    }

    /** True when any fresh report voices a concern, false when all fresh ones do not, null when none says. */
    @Nullable
    Boolean safetyConcern() {
        List<Fact> reports = turn.freshest(Surroundings.type(PatientSafety.class)).stream()
                .filter(fact -> ((PatientSafety) fact.reading()).concern() != null)
                .toList();
        reports.stream().map(Fact::id).forEach(factIds::add);
        return reports.isEmpty() ? null : reports.stream().anyMatch(Grounds::voicesConcern);
    }

    private static boolean voicesConcern(Fact fact) {
        return Boolean.TRUE.equals(((PatientSafety) fact.reading()).concern());
    }

    List<FactId> factIds() {
        return factIds;
    }
}
