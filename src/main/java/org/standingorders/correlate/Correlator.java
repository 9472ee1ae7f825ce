package org.standingorders.correlate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.standingorders.detect.Detection;
import org.standingorders.detect.GoodReading;
import org.standingorders.rule.Firing;
import org.standingorders.rule.Proposed;
import org.standingorders.rule.Rules;
import org.standingorders.rule.Ruling;

/**
 * The decision point {@code correlate}: the rules COR-nnn and CLR-nnn propose, this class puts the proposals in order.
 */
public final class Correlator {
    private final Rules rules;

    public Correlator(Rules rules) {
        this.rules = rules;
    }

    public Ruling<Correlations> correlate(CorrelateQuestion question) {
        Firing firing = rules.fire(question.facts());
        List<String> order = keysInOrder(question);
        List<Correlation> settled = new ArrayList<>(onceEach(firing.proposals(Correlation.class)));
        settled.sort(Comparator.<Correlation>comparingInt(one -> order.indexOf(one.dedupKey()))
                .thenComparing(Correlator::rank));
        return new Ruling<>(
                new Correlations(settled),
                firing.proposals().stream().map(Proposed::reason).toList());
    }

    /** Whatever rules propose, one dedup key opens one incident (A6), and one incident comes back or recovers once. */
    private static List<Correlation> onceEach(List<Correlation> proposed) {
        Set<Object> done = new HashSet<>();
        return proposed.stream()
                .filter(one -> !(one instanceof Correlation.OpenNew) || done.add(one.dedupKey()))
                .filter(one -> !(one instanceof Correlation.Reopen again) || done.add(again.incident()))
                .filter(one -> !(one instanceof Correlation.BeginRecovery over) || done.add(over.incident()))
                .toList();
    }

    private static List<String> keysInOrder(CorrelateQuestion question) {
        return Stream.concat(
                        question.detections().stream().map(Detection::dedupKey),
                        question.goodReadings().stream().map(GoodReading::dedupKey))
                .distinct()
                .toList();
    }

    /** Counted before recovered. */
    private static int rank(Correlation one) {
        return one instanceof Correlation.BeginRecovery ? 1 : 0;
    }
}
