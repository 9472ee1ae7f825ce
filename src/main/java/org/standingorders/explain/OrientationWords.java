package org.standingorders.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Decimals;
import org.standingorders.fact.Evidence;
import org.standingorders.fact.TriState;
import org.standingorders.orient.BandedChange;
import org.standingorders.orient.BlastRadius;
import org.standingorders.orient.Cause;
import org.standingorders.orient.Contribution;
import org.standingorders.orient.Hypothesis;
import org.standingorders.orient.Orientation;
import org.standingorders.rule.Answer;

/** What broke, why most likely, and how far it reaches (S34). */
final class OrientationWords {
    private final Orientation found;

    private OrientationWords(Orientation found) {
        this.found = found;
    }

    /** Empty when the answer is another one. */
    static Optional<List<String>> of(Answer answer) {
        return answer instanceof Orientation found
                ? Optional.of(new OrientationWords(found).sentences())
                : Optional.empty();
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(broke());
        sentences.add(suspected());
        found.hypotheses().stream().map(OrientationWords::hypothesis).forEach(sentences::add);
        Stream.ofNullable(found.suspectedChange()).map(OrientationWords::change).forEach(sentences::add);
        sentences.add(radius(found.blastRadius()));
        return sentences;
    }

    private String broke() {
        String others = found.alsoPresent().stream().map(Words::of).collect(Collectors.joining(", "));
        return "What broke: " + Words.of(found.failureMode())
                + (others.isEmpty() ? "." : "; beside it " + others + ".");
    }

    private String suspected() {
        if (found.suspected() == Cause.UNKNOWN) {
            return "No cause is suspected: none is likely enough by evidence, so the investigation goes on.";
        }
        String cause = Words.of(found.suspected());
        if (found.confirmed()) {
            return "Root cause: " + cause + ", confirmed by a person.";
        }
        return "Suspected root cause: " + cause + ", a best guess"
                + (found.contested() ? "; another cause is nearly as likely, so somebody must approve." : ".");
    }

    private static String hypothesis(Hypothesis one) {
        if (one.rejected()) {
            return Words.of(one.cause()) + ": ruled out by a person.";
        }
        String weights =
                one.contributions().stream().map(OrientationWords::contribution).collect(Collectors.joining(", "));
        return Words.of(one.cause()) + ": " + percent(one.posterior()) + ", from " + percent(one.prior())
                + (weights.isEmpty() ? " without evidence." : " by " + weights + " decibans.");
    }

    private static String contribution(Contribution one) {
        String sign = one.decibans().signum() > 0 ? "+" : "";
        return one.key()
                + (one.value() == Evidence.Value.ABSENT ? " absent " : " ")
                + sign
                + one.decibans().toPlainString();
    }

    private static String percent(BigDecimal share) {
        return Decimals.exact(share.movePointRight(2)).toPlainString() + " %";
    }

    private static String change(BandedChange best) {
        return "The change that comes first is " + best.change().changeId() + " of "
                + TimeWords.utc(best.change().deployedAt())
                + (best.overlap().isEmpty()
                        ? "; it touched nothing that is affected."
                        : "; it touched " + String.join(", ", best.overlap()) + ".");
    }

    private static String radius(BlastRadius radius) {
        String contained = radius.contained() == TriState.UNKNOWN
                ? "whether it is contained is not known, and counts as no"
                : radius.contained() == TriState.YES ? "it is contained" : "it is not contained";
        return "It reaches " + count(radius.people(), "people") + ", " + count(radius.rotations(), "rotations")
                + " and "
                + count(radius.dates(), "dates") + "; zones affected: " + count(radius.zonesAffected(), "") + "; "
                + contained + ".";
    }

    private static String count(@Nullable Integer number, String what) {
        return ((number == null ? "an unknown number" + (what.isEmpty() ? "" : " of") : number.toString()) + " " + what)
                .strip();
    }
}
