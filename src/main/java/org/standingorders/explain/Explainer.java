package org.standingorders.explain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standingorders.flow.Decision;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.Reason;
import org.standingorders.rule.RuleDoc;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Evaluation;
import org.standingorders.table.Hit;
import org.standingorders.table.Row;
import org.standingorders.table.RowCheck;
import org.standingorders.table.RowId;
import org.standingorders.table.Values;

/** Puts a decision into sentences. */
public final class Explainer {
    /** Of each table; more would bury the one that somebody expected to match. */
    private static final int NEAREST = 3;

    /** Of a decision on hundreds of facts the rest is named by id in the decision itself. */
    private static final int FACTS = 20;

    private final Decision decision;
    private final List<CitedFact> facts;
    private final List<Consulted> consulted;
    private final List<RuleDoc> rules;

    private Explainer(Decision decision, List<CitedFact> facts, List<Consulted> consulted, List<RuleDoc> rules) {
        this.decision = decision;
        this.facts = facts;
        this.consulted = consulted;
        this.rules = rules;
    }

    /**
     * The explanation.
     *
     * @param facts what is known of the decision's facts
     * @param consulted the tables of the decision's own policy, with what they were shown
     * @param rules what the policy's hand-written rules say about themselves
     */
    public static Explanation explain(
            Decision decision, List<CitedFact> facts, List<Consulted> consulted, List<RuleDoc> rules) {
        return new Explainer(decision, facts, consulted, rules).explanation();
    }

    private Explanation explanation() {
        return new Explanation(
                headline(),
                OutcomeWords.of(decision),
                facts.stream().limit(FACTS).map(CitedFact::sentence).toList(),
                decision.reasons().stream().map(this::ground).toList(),
                consulted.stream().map(this::table).toList());
    }

    private String headline() {
        return "Decision " + decision.id() + " (" + decision.point() + ") of " + TimeWords.utc(decision.at())
                + " for program " + decision.programId() + ", under policy "
                + decision.policy().abbreviated() + ".";
    }

    private Explanation.Ground ground(Reason reason) {
        Optional<Row> row = row(reason);
        return new Explanation.Ground(
                reason.rule(),
                row.map(found -> matched(reason, found)).orElseGet(() -> withoutRow(reason)),
                row.map(Explainer::why)
                        .orElseGet(() -> doc(reason).map(RuleDoc::why).orElse("")),
                reason.cells());
    }

    private Optional<Row> row(Reason reason) {
        String row = reason.row();
        return row == null
                ? Optional.empty()
                : tables().filter(table -> table.id().value().equals(reason.table()))
                        .flatMap(table -> table.row(new RowId(row)).stream())
                        .findFirst();
    }

    private Stream<DecisionTable> tables() {
        return consulted.stream().map(Consulted::table);
    }

    private Optional<RuleDoc> doc(Reason reason) {
        return rules.stream().filter(rule -> rule.id().equals(reason.rule())).findFirst();
    }

    private String withoutRow(Reason reason) {
        if (reason.table() != null && reason.row() == null) {
            return "No row of " + reason.table() + " matched.";
        }
        return reason.cells().isEmpty()
                ? "The rule " + reason.rule() + " applied"
                        + doc(reason).map(rule -> ": " + rule.title()).orElse("") + "."
                : reason.rule() + " matched: " + cells(reason) + ".";
    }

    private static String matched(Reason reason, Row row) {
        String outputs = row.outputs().entrySet().stream()
                .map(output -> output.getKey().replace('_', ' ') + " " + Values.text(output.getValue()))
                .collect(Collectors.joining("; "));
        String conditions = reason.cells().isEmpty() ? "it has no condition" : cells(reason);
        return reason.rule() + " matched: " + conditions + ". It says: " + outputs + ".";
    }

    private static String cells(Reason reason) {
        return reason.cells().stream().map(CellWords::met).collect(Collectors.joining(", "));
    }

    private static String why(Row row) {
        return row.rationale().isBlank() ? row.sourceRef() : row.rationale();
    }

    private Explanation.Table table(Consulted asked) {
        DecisionTable table = asked.table();
        Evaluation evaluation = table.evaluate(asked.subjects(), asOf());
        List<Explanation.NearMiss> nearest = evaluation.nearest(table.rows().size()).stream()
                .filter(check -> concerns(table, check, asked))
                .limit(NEAREST)
                .map(check -> nearMiss(table, check))
                .toList();
        return new Explanation.Table(
                table.id().value(),
                table.shape().title(),
                table.shape().owner(),
                sentence(table, evaluation, nearest),
                nearest);
    }

    private Instant asOf() {
        return decision.at();
    }

    private static String sentence(DecisionTable table, Evaluation evaluation, List<Explanation.NearMiss> nearest) {
        return table.id() + " (" + table.shape().title() + ", kept by "
                + table.shape().owner() + "): " + matched(table, evaluation)
                + (nearest.isEmpty() ? ", and no other row asks about what was known." : "; the nearest others:");
    }

    /** All rows that matched, and of several those that count by the table's hit policy. */
    private static String matched(DecisionTable table, Evaluation evaluation) {
        List<String> matched =
                ids(evaluation.rows().stream().filter(RowCheck::matched).map(RowCheck::row));
        List<String> count = ids(evaluation.settle().hits().stream().map(Hit::row));
        return matched.size() + " of " + table.rows().size() + " rows matched"
                + (matched.size() < 2 ? "" : " (" + String.join(", ", matched) + ")")
                + (count.size() < matched.size()
                        ? ", of which " + table.shape().hitPolicy().counting() + " counts: " + String.join(", ", count)
                        : "");
    }

    private static List<String> ids(Stream<Row> rows) {
        return rows.map(row -> row.id().value()).distinct().toList();
    }

    /** A row that asks about kinds of facts of which there were none could not have come near. */
    private static boolean concerns(DecisionTable table, RowCheck check, Consulted asked) {
        return table.patterns(check.row()).stream()
                .allMatch(pattern -> asked.subjects().stream().anyMatch(pattern.subject()::covers));
    }

    private static Explanation.NearMiss nearMiss(DecisionTable table, RowCheck check) {
        String rule = table.id() + "/" + check.row().id();
        String because = switch (check.standing()) {
            case IN_FORCE -> check.failed().stream().map(CellWords::failed).collect(Collectors.joining(", and "));
            case DISABLED -> "it is switched off";
            case NOT_YET -> "it counts only from " + check.row().effectiveFrom() + " on";
            case EXPIRED -> "it no longer counts since " + check.row().effectiveTo();
        };
        return new Explanation.NearMiss(rule, rule + " did not match: " + because + ".", check.failed());
    }
}
