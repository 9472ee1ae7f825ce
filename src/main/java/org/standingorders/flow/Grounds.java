package org.standingorders.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.AcgmeViolation;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.PatientSafety;
import org.standingorders.fact.Reading;
import org.standingorders.rule.Dimension;

/** Fresh readings, the facts that they were taken from, and which of them may clear. */
final class Grounds {
    private final Turn turn;
    private final List<FactId> factIds = new ArrayList<>();
    private final List<Dimension> sound = new ArrayList<>();

    Grounds(Turn turn) {
        this.turn = turn;
        heedFinding();
    }

    /** @param read the dimensions that the reading tells of */
    <R extends Reading> Optional<R> reading(Class<R> type, String key, Dimension... read) {
        Optional<Fact> fact = turn.fresh(Surroundings.type(type), key);
        fact.map(Fact::id).ifPresent(factIds::add);
        fact.filter(one -> one.mayClearAt(turn.now())).ifPresent(one -> sound.addAll(Arrays.asList(read)));
        return fact.map(Fact::reading).map(type::cast);
    }

    /** A duty-hour finding tells of its dimension as well, whether it is open or resolved. */
    private void heedFinding() {
        turn.arrived()
                .filter(fact -> fact.reading() instanceof AcgmeViolation && fact.mayClearAt(turn.now()))
                .ifPresent(fact -> sound.add(Dimension.ACGME));
    }

    /** True when any fresh report voices a concern, false when all fresh ones do not, null when none says. */
    @Nullable
    Boolean safetyConcern() {
        List<Fact> reports = turn.freshest(Surroundings.type(PatientSafety.class)).stream()
                .filter(fact -> ((PatientSafety) fact.reading()).concern() != null)
                .toList();
        reports.stream().map(Fact::id).forEach(factIds::add);
        if (reports.stream().allMatch(fact -> fact.mayClearAt(turn.now())) && !concernStands()) {
            sound.add(Dimension.SAFETY);
        }
        return reports.isEmpty() ? null : reports.stream().anyMatch(Grounds::voicesConcern);
    }

    /** Whoever voiced a concern must take it back; that nobody repeats it is no sign. */
    private boolean concernStands() {
        return turn.newest(Surroundings.type(PatientSafety.class)).stream().anyMatch(Grounds::voicesConcern);
    }

    private static boolean voicesConcern(Fact fact) {
        return Boolean.TRUE.equals(((PatientSafety) fact.reading()).concern());
    }

    List<FactId> factIds() {
        return factIds;
    }

    List<Dimension> sound() {
        return sound;
    }
}
