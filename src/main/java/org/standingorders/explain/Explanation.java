package org.standingorders.explain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standingorders.table.CellCheck;

/**
 * Why a decision came out as it did.
 *
 * @param outcome what was decided, in sentences
 * @param facts what it rests on: where each fact came from, when it was observed, how far it can be trusted
 * @param matched every row and rule that made it so, in the order of the decision's reasons
 * @param tables the tables that were asked, each with the rows that came nearest to matching
 */
public record Explanation(
        String headline, List<String> outcome, List<String> facts, List<Ground> matched, List<Table> tables) {
    public Explanation {
        outcome = List.copyOf(outcome);
        facts = List.copyOf(facts);
        matched = List.copyOf(matched);
        tables = List.copyOf(tables);
    }

    /**
     * A row or rule that matched.
     *
     * @param rule such as {@code DT-05/X2} or {@code COR-001}
     * @param why the owner's reason for having it; empty when none is known
     */
    public record Ground(String rule, String sentence, String why, List<CellCheck> cells) {
        public Ground {
            cells = List.copyOf(cells);
        }

        List<String> sentences() {
            return why.isEmpty() ? List.of(sentence) : List.of(sentence, "Why there is " + rule + ": " + why);
        }
    }

    /** A table that was asked, with what no row of it, or only other rows, answered. */
    public record Table(String id, String title, String owner, String sentence, List<NearMiss> nearest) {
        public Table {
            nearest = List.copyOf(nearest);
        }

        List<String> sentences() {
            return Stream.concat(Stream.of(sentence), nearest.stream().map(NearMiss::sentence))
                    .toList();
        }
    }

    /**
     * A row that did not match.
     *
     * @param failed the cells that kept it from matching; empty when it does not count at all
     */
    public record NearMiss(String rule, String sentence, List<CellCheck> failed) {
        public NearMiss {
            failed = List.copyOf(failed);
        }
    }

    /** Everything, one sentence after the other. */
    public List<String> sentences() {
        return Stream.of(List.of(headline), outcome, facts, grounds(), nearly())
                .flatMap(List::stream)
                .toList();
    }

    /** For a terminal: a heading for each part, a line for each sentence. */
    public String text() {
        return headline + "\n" + part("What was decided", outcome) + part("What it rests on", facts)
                + part("Why", grounds()) + part("What came near", nearly());
    }

    private List<String> grounds() {
        return matched.stream().flatMap(ground -> ground.sentences().stream()).toList();
    }

    private List<String> nearly() {
        return tables.stream().flatMap(table -> table.sentences().stream()).toList();
    }

    private static String part(String heading, List<String> sentences) {
        return sentences.isEmpty()
                ? ""
                : "\n" + heading + "\n"
                        + sentences.stream().map(one -> "  - " + one + "\n").collect(Collectors.joining());
    }
}
