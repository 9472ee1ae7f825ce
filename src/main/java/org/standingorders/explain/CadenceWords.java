package org.standingorders.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.standingorders.cadence.Bulletins;
import org.standingorders.cadence.CadenceQuestion;
import org.standingorders.incident.Told;

/** Who was kept informed, and why. */
final class CadenceWords {
    private CadenceWords() {}

    static List<String> of(CadenceQuestion asked, Bulletins bulletins) {
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
}
