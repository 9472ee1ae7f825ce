package org.standingorders.orient;

import static org.standingorders.testkit.Known.NOW;
import static org.standingorders.testkit.Known.ONSET;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.standingorders.fact.Evidence;
import org.standingorders.flow.Rulebook;
import org.standingorders.observe.Observation;
import org.standingorders.observe.ObserveQuestion;
import org.standingorders.rule.Ruling;
import org.standingorders.testkit.Known;
import org.standingorders.testkit.Shipped;

/** Observes and orients by the shipped policy. */
final class Orienting {
    private static final Rulebook RULEBOOK = Shipped.rulebook();

    private Orienting() {}

    static Orientation by(Known known, CauseFinding... findings) {
        return ruling(known, findings).answer();
    }

    static Ruling<Orientation> ruling(Known known, CauseFinding... findings) {
        return RULEBOOK.orienter().orient(question(known, findings));
    }

    static OrientQuestion question(Known known, CauseFinding... findings) {
        Observation observation = RULEBOOK.observer()
                .observe(new ObserveQuestion(NOW, "mia", ONSET, known.facts()))
                .answer();
        return new OrientQuestion(NOW, observation, known.facts(), List.of(findings), null);
    }

    /** Evidence that somebody posted: keys that are present, and keys that are absent. */
    static Known posted(String present, String absent) {
        Known known = Known.nothing();
        keys(present).forEach(key -> known.and(evidence(key, Evidence.Value.PRESENT)));
        keys(absent).forEach(key -> known.and(evidence(key, Evidence.Value.ABSENT)));
        return known;
    }

    static Evidence evidence(String key, Evidence.Value value) {
        return new Evidence(key, value, null, null, null, null);
    }

    static BigDecimal posterior(Orientation orientation, Cause cause) {
        return hypothesis(orientation, cause).posterior();
    }

    static Hypothesis hypothesis(Orientation orientation, Cause cause) {
        return orientation.hypotheses().stream()
                .filter(one -> one.cause() == cause)
                .findFirst()
                .orElseThrow();
    }

    static Evidence.Value value(Orientation orientation, String key) {
        return item(orientation, key).value();
    }

    static EvidenceItem item(Orientation orientation, String key) {
        return orientation.evidence().stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(orientation.evidence()));
    }

    private static List<String> keys(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
