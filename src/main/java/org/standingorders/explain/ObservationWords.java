package org.standingorders.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standingorders.observe.AffectedService;
import org.standingorders.observe.ImpactSeen;
import org.standingorders.observe.Observation;
import org.standingorders.observe.RecentChange;
import org.standingorders.observe.StateSeen;
import org.standingorders.rule.Answer;

/** What was known, and what nobody knew. */
final class ObservationWords {
    /** Of changes and errors; the rest stands in the answer. */
    private static final int NAMED = 3;

    private final Observation seen;

    private ObservationWords(Observation seen) {
        this.seen = seen;
    }

    /** Empty when the answer is another one. */
    static Optional<List<String>> of(Answer answer) {
        return answer instanceof Observation seen
                ? Optional.of(new ObservationWords(seen).sentences())
                : Optional.empty();
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add("Seen by " + seen.observer() + "; it had been bad since " + TimeWords.utc(seen.onsetAt()) + ".");
        seen.states().stream().map(ObservationWords::state).forEach(sentences::add);
        sentences.add(changes());
        sentences.add(errors());
        sentences.add(services());
        sentences.add(impact(seen.impact()));
        return sentences;
    }

    private static String state(StateSeen state) {
        String name = Words.of(state.state()) + (state.about().isEmpty() ? "" : " of " + state.about());
        if (state instanceof StateSeen.Known known) {
            return "Known: " + name + ", " + known.value() + (known.derived() ? ", derived from the readings." : ".");
        }
        StateSeen.Unavailable unknown = (StateSeen.Unavailable) state;
        return "Not known: " + name
                + (unknown.staleSince() == null
                        ? ", nobody ever reported it."
                        : ", the last report is stale since " + TimeWords.utc(unknown.staleSince()) + ".");
    }

    private String changes() {
        if (seen.changes().isEmpty()) {
            return seen.changesReported()
                    ? "Nothing was changed from 24 h before the onset on."
                    : "Nobody reports changes, so whether anything was changed is not known.";
        }
        return "Changes from 24 h before the onset on: "
                + named(seen.changes().stream().map(ObservationWords::change).toList());
    }

    private static String change(RecentChange change) {
        return change.changeId() + " (" + Words.of(change.kind()) + ", " + TimeWords.utc(change.deployedAt())
                + (change.afterOnset() ? ", after the onset)" : ")");
    }

    private String errors() {
        return seen.errors().isEmpty()
                ? "No error was reported within 30 min."
                : "Errors within 30 min: "
                        + named(seen.errors().stream()
                                .map(error -> error.fingerprint() + " (" + error.count() + " times)")
                                .toList());
    }

    private static String named(List<String> all) {
        int others = all.size() - NAMED;
        return all.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (others > 0 ? " and " + others + " more." : ".");
    }

    private String services() {
        return seen.affectedServices().isEmpty()
                ? "No service is known to be affected."
                : "Affected services: "
                        + seen.affectedServices().stream()
                                .map(ObservationWords::service)
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private static String service(AffectedService affected) {
        return affected.service() + (affected.through() == null ? "" : " (through " + affected.through() + ")");
    }

    private static String impact(ImpactSeen impact) {
        String count = impact.usersAffected() == null
                ? "Nobody counted the people who notice"
                : impact.usersAffected() + " people notice"
                        + Stream.ofNullable(impact.usersTotal())
                                .map(of -> ", of " + of)
                                .collect(Collectors.joining());
        String severity = Words.of(impact.severity());
        return count + ": user impact " + severity
                + (impact.severity() == impact.severity().forRisk()
                        ? "."
                        : ", weighed as " + Words.of(impact.severity().forRisk()) + ".");
    }
}
