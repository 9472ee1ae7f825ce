package org.standingorders.detect;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.standingorders.fact.FactId;

/**
 * Different critical incidents that opened close together, the newest opening among them; derived by DET-004.
 *
 * @param distinctTypes how many different types
 * @param dedupKeys of the incidents, the newest first
 * @param spanMinutes from the first of them to the newest, begun minutes counted, at least 1
 */
public record CriticalCluster(int distinctTypes, int spanMinutes, List<String> dedupKeys, List<FactId> factIds)
        implements Grounded {
    public CriticalCluster {
        dedupKeys = List.copyOf(dedupKeys);
        factIds = List.copyOf(factIds);
    }

    /** @param openings everything that opened from {@code first} to {@code newest}, both included */
    public static CriticalCluster of(CriticalOpening first, CriticalOpening newest, List<CriticalOpening> openings) {
        long types = openings.stream().map(CriticalOpening::type).distinct().count();
        Duration span = Duration.between(first.openedAt(), newest.openedAt());
        return new CriticalCluster(
                (int) types, begunMinutes(span), dedupKeys(openings), Grounded.factIds(openings.stream()));
    }

    private static List<String> dedupKeys(List<CriticalOpening> openings) {
        return openings.stream()
                .sorted(Comparator.comparing(CriticalOpening::age))
                .map(CriticalOpening::dedupKey)
                .toList();
    }

    private static int begunMinutes(Duration span) {
        return (int) Math.max(1, span.plusMinutes(1).minusNanos(1).toMinutes());
    }
}
