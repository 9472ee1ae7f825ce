package org.standingorders.explain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.standingorders.flow.Decision;
import org.standingorders.verify.Checked;
import org.standingorders.verify.Verified;
import org.standingorders.verify.VerifyQuestion;

/** Whether what was done has helped, and what is missing to say so. */
final class VerificationWords {
    private VerificationWords() {}

    /** Empty when the decision was about something else. */
    static Optional<List<String>> of(Decision decision) {
        return decision.answer() instanceof Verified verified
                ? Optional.of(of((VerifyQuestion) decision.question(), verified))
                : Optional.empty();
    }

    private static List<String> of(VerifyQuestion asked, Verified verified) {
        return Stream.concat(
                        Stream.of(
                                asked.remedy().strategy() + " was carried out at " + TimeWords.utc(asked.doneAt())
                                        + "; only what was observed since then counts.",
                                outcome(verified)),
                        verified.checks().stream().map(one -> check(one, asked.doneAt())))
                .toList();
    }

    private static String outcome(Verified verified) {
        if (verified.recovered()) {
            return "Every check has passed for as long as it must: the incident is recovered from.";
        }
        if (verified.checks().isEmpty()) {
            return "No row of DT-24 asks for a check, so only a person can say that it has helped.";
        }
        return verified.nextAt() == null
                ? "Not recovered: " + verified.open().size() + " of "
                        + verified.checks().size()
                        + " checks stand in the way, and what is missing counts as failed."
                : "Every check passes; they must go on doing so until " + TimeWords.utc(verified.nextAt()) + ".";
    }

    private static String check(Checked one, Instant doneAt) {
        String value = one.value() == null ? "" : " (" + one.value() + ")";
        String name = Words.of(one.check());
        return switch (one.result()) {
            case PASSED -> "Passed: " + name + value + ", by " + one.rule() + ".";
            case FAILED -> "Failed: " + name + value + ", by " + one.rule() + ".";
            case MISSING -> "Missing: " + name + ", by " + one.rule() + ". " + missing(one, doneAt);
        };
    }

    private static String missing(Checked one, Instant doneAt) {
        return one.check().seenInFacts()
                ? "No fresh and good fact observed since " + TimeWords.utc(doneAt) + " says so."
                : "No executor and no person has reported it.";
    }
}
