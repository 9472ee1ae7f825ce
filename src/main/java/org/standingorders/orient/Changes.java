package org.standingorders.orient;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Evidence;
import org.standingorders.observe.RecentChange;
import org.standingorders.rule.Firing;
import org.standingorders.rule.Reason;
import org.standingorders.rule.RowHit;
import org.standingorders.table.DecisionTable;

/** Which recent changes can be the cause, by how long before the onset they came and what they touched (DT-11). */
final class Changes {
    /** The band of what cannot be the cause, as it came after the onset. */
    static final String EXCLUDED = "excluded";

    private final @Nullable DecisionTable table;
    private final OrientQuestion question;
    private final List<Overlap> overlaps;
    private final Ratios ratios;

    Changes(@Nullable DecisionTable table, OrientQuestion question, Firing firing, Ratios ratios) {
        this.table = table;
        this.question = question;
        this.overlaps = firing.proposals(Overlap.class);
        this.ratios = ratios;
    }

    /** The best first: by band, then a change of the database before others (A52), then the newest. */
    List<BandedChange> ranked(Set<Reason> reasons) {
        Comparator<BandedChange> bestBand = comparing(change -> ratios.ofBand(change.band()));
        return question.observation().changes().stream()
                .map(change -> banded(change, reasons))
                .sorted(bestBand.reversed()
                        .thenComparing(BandedChange::causedBy)
                        .thenComparing(change -> change.change().deployedAt(), Comparator.reverseOrder())
                        .thenComparing(change -> change.change().changeId()))
                .toList();
    }

    /** The best of those that came before the onset. */
    static Optional<BandedChange> best(List<BandedChange> ranked) {
        return ranked.stream().filter(change -> !change.band().equals(EXCLUDED)).findFirst();
    }

    /** The band of the best change; that there was none, where changes are reported at all. */
    Stream<EvidenceItem> evidence(List<BandedChange> ranked, Set<Reason> reasons) {
        Optional<BandedChange> best = best(ranked);
        if (best.isPresent()) {
            return best.stream()
                    .map(one -> new EvidenceItem(
                            one.band(),
                            Evidence.Value.PRESENT,
                            false,
                            List.of(one.change().factId())));
        }
        return question.observation().changesReported()
                ? band(ChangeGap.NO_CHANGE, List.of(), reasons).stream()
                        .map(key -> new EvidenceItem(key, Evidence.Value.PRESENT, false, List.of()))
                : Stream.empty();
    }

    /** Everything that DT-11 is asked. */
    List<ChangeGap> asked() {
        Stream<ChangeGap> gaps = question.observation().changes().stream().map(this::gap);
        return Stream.concat(gaps, Stream.of(ChangeGap.NO_CHANGE)).toList();
    }

    private BandedChange banded(RecentChange change, Set<Reason> reasons) {
        String band = band(gap(change), List.of(change), reasons).orElse(EXCLUDED);
        return new BandedChange(change, band, touched(change));
    }

    private ChangeGap gap(RecentChange change) {
        return ChangeGap.of(
                change.deployedAt(),
                question.observation().onsetAt(),
                !touched(change).isEmpty());
    }

    private List<String> touched(RecentChange change) {
        return overlaps.stream()
                .filter(overlap -> overlap.changeId().equals(change.changeId()))
                .map(Overlap::service)
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<String> band(ChangeGap gap, List<RecentChange> changes, Set<Reason> reasons) {
        Optional<RowHit> hit =
                OrientationTables.asked(table, gap, question.asOf()).stream().findFirst();
        hit.ifPresent(row -> reasons.add(
                row.reason(changes.stream().map(RecentChange::factId).toList())));
        return hit.flatMap(row -> row.row().output("band", String.class));
    }
}
