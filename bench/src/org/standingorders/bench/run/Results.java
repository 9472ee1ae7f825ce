package org.standingorders.bench.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All measurements of a run, asked by contender and case. */
record Results(List<Measured> all) {
    Results {
        all = List.copyOf(all);
    }

    /** The cases in the order they were measured. */
    List<Case> cases() {
        return all.stream().map(Measured::load).distinct().toList();
    }

    List<String> contenders() {
        return all.stream().map(Measured::contender).distinct().toList();
    }

    /** The middle one of the rounds by throughput; empty for a contender that did not take part. */
    Optional<Measured> median(String contender, Case load) {
        List<Measured> rounds = all.stream()
                .filter(one -> one.contender().equals(contender) && one.load().equals(load))
                .sorted(Comparator.comparingDouble(one -> one.result().factsPerSecond()))
                .toList();
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() / 2));
    }

    /** Facts per second of the median round. */
    Optional<Double> throughput(String contender, Case load) {
        return median(contender, load).map(one -> one.result().factsPerSecond());
    }
}
