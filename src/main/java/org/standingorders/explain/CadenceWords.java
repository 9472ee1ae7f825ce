package org.standingorders.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.standingorders.cadence.Bulletins;
import org.standingorders.cadence.CadenceQuestion;
import org.standingorders.duty.Duties;
import org.standingorders.flow.Decision;
import org.standingorders.incident.Told;
import org.standingorders.notice.Storm;
import org.standingorders.notice.StormQuestion;
import org.standingorders.rule.Answer;

/** Who was kept informed, obliged or slowed down, and why. */
final class CadenceWords {
    private CadenceWords() {}

    /** Empty when the decision was about something else. */
    static Optional<List<String>> of(Decision decision) {
        Answer answer = decision.answer();
        if (answer instanceof Bulletins bulletins) {
            return Optional.of(of((CadenceQuestion) decision.question(), bulletins));
        }
        if (answer instanceof Duties duties) {
            return Optional.of(of(duties));
        }
        return answer instanceof Storm storm
                ? Optional.of(of((StormQuestion) decision.question(), storm))
                : Optional.empty();
    }

    private static List<String> of(CadenceQuestion asked, Bulletins bulletins) {
        List<String> sentences = new ArrayList<>();
        sentences.add("The incident was " + asked.severity() + " and "
                + asked.status().toString().replace('_', ' ')
                + (asked.lastAt() == null
                        ? "; nobody had been informed since the first notices."
                        : "; the last bulletin was of " + TimeWords.utc(asked.lastAt()) + "."));
        sentences.add(
                bulletins.toInform().isEmpty()
                        ? "Nobody was to be informed."
                        : "To be informed: "
                                + bulletins.toInform().stream()
                                        .map(Told::toString)
                                        .collect(Collectors.joining(", "))
                                + ".");
        if (bulletins.next() != null) {
            sentences.add("The next bulletin is due at " + TimeWords.utc(bulletins.next()) + ".");
        }
        return sentences;
    }

    private static List<String> of(Duties duties) {
        return duties.list().isEmpty()
                ? List.of("No duty follows from the finding.")
                : duties.list().stream()
                        .map(duty -> duty.duty() + " is the duty of " + duty.role() + ", by "
                                + TimeWords.utc(duty.dueAt()) + ".")
                        .toList();
    }

    private static List<String> of(StormQuestion asked, Storm storm) {
        return List.of(
                asked.person() + " had been sent at least " + asked.notices()
                        + " notices within the span of the budget.",
                storm.begins()
                        ? "That is more than anybody reads, so this person was told that digests follow."
                        : "That is within the budget, or was told already.");
    }
}
