package org.standingorders.desk;

import java.util.List;
import java.util.stream.Stream;
import org.standingorders.fact.FactId;
import org.standingorders.fact.FactProblem;
import org.standingorders.fact.Quality;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.IncidentId;

/**
 * What became of each fact, in the order posted.
 *
 * @param problems facts whose id is taken by a fact with another body; then nothing was stored
 */
public record Receipt(List<Received> results, List<FactProblem> problems) {
    public Receipt {
        results = List.copyOf(results);
        problems = List.copyOf(problems);
    }

    /** What became of these and then of those that were posted after them. */
    public Receipt and(Receipt after) {
        return new Receipt(
                Stream.concat(results.stream(), after.results.stream()).toList(),
                Stream.concat(problems.stream(), after.problems.stream()).toList());
    }

    /** One fact's fate: the incidents and decisions are those it opened, changed or took. */
    public record Received(
            FactId factId, Fate status, Quality quality, List<IncidentId> incidents, List<DecisionId> decisions) {
        public Received {
            incidents = List.copyOf(incidents);
            decisions = List.copyOf(decisions);
        }
    }

    /** How a fact was taken. */
    public enum Fate {
        ACCEPTED,
        /** The id is known, with the same body; the first answer stands. */
        DUPLICATE,
        /** Older than what is known; stored, changed nothing. */
        STALE;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
