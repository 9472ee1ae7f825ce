package org.standingorders.adapter.http.view;

import java.time.Instant;
import java.util.List;
import org.standingorders.adapter.http.server.Body;
import org.standingorders.desk.DecisionDesk.LogCheck;
import org.standingorders.desk.Workbench.Evaluated;
import org.standingorders.desk.Workbench.Explained;
import org.standingorders.explain.Explanation;
import org.standingorders.explain.WhyNot;
import org.standingorders.explain.WhyNotStrategy;
import org.standingorders.flow.Decision;
import org.standingorders.incident.IncidentId;
import org.standingorders.rule.Reason;
import org.standingorders.table.CellCheck;

/** Decisions, why they came out so, and what a rehearsal gave. */
public final class DecisionView {
    private DecisionView() {}

    public static Body of(Decision decision) {
        List<IncidentId> incidents = decision.incidents();
        return new Body()
                .put("id", decision.id())
                .put("point", decision.point())
                .put("at", decision.at())
                .put("program_id", decision.programId())
                .put("incident_id", incidents.isEmpty() ? null : incidents.get(0))
                .put("incident_ids", incidents)
                .put("policy", decision.policy())
                .put("inputs", new Body().put("fact_ids", decision.factIds()).put("state", decision.question()))
                .put("outcome", decision.answer())
                .put(
                        "reasons",
                        decision.reasons().stream().map(DecisionView::reason).toList());
    }

    private static Body reason(Reason reason) {
        return new Body()
                .put("rule", reason.rule())
                .put("table", reason.table())
                .put("row", reason.row())
                .put("cells", cells(reason.cells()))
                .put("fact_ids", reason.factIds());
    }

    private static List<Body> cells(List<CellCheck> cells) {
        return cells.stream()
                .map(cell -> new Body()
                        .put("column", cell.column())
                        .put("label", cell.heading())
                        .put("test", cell.test())
                        .put("value", cell.value())
                        .put("met", cell.met()))
                .toList();
    }

    public static Body of(Explanation explanation) {
        return new Body()
                .put("headline", explanation.headline())
                .put("sentences", explanation.sentences())
                .put("outcome", explanation.outcome())
                .put("facts", explanation.facts())
                .put(
                        "matched",
                        explanation.matched().stream().map(DecisionView::ground).toList())
                .put(
                        "tables",
                        explanation.tables().stream().map(DecisionView::table).toList());
    }

    private static Body ground(Explanation.Ground ground) {
        return new Body()
                .put("rule", ground.rule())
                .put("sentence", ground.sentence())
                .put("why", ground.why())
                .put("cells", cells(ground.cells()));
    }

    private static Body table(Explanation.Table table) {
        return new Body()
                .put("id", table.id())
                .put("title", table.title())
                .put("owner", table.owner())
                .put("sentence", table.sentence())
                .put(
                        "nearest",
                        table.nearest().stream().map(DecisionView::nearMiss).toList());
    }

    private static Body nearMiss(Explanation.NearMiss miss) {
        return new Body()
                .put("rule", miss.rule())
                .put("sentence", miss.sentence())
                .put("failed", cells(miss.failed()));
    }

    public static Body of(Instant now, Evaluated evaluated) {
        return new Body()
                .put("now", now)
                .put("policy", evaluated.policy())
                .put(
                        "decisions",
                        evaluated.decisions().stream()
                                .map(DecisionView::explained)
                                .toList())
                .put(
                        "incidents",
                        evaluated.incidents().stream().map(IncidentView::of).toList())
                .put("late_fact_ids", evaluated.late());
    }

    private static Body explained(Explained one) {
        return of(one.decision()).put("explanation", one.explanation().sentences());
    }

    public static Body of(LogCheck check) {
        return new Body()
                .put("ok", check.ok())
                .put("entries", check.entries())
                .put("head", check.head())
                .put("faults", check.faults());
    }

    public static Body of(WhyNot whyNot, Instant at) {
        return new Body()
                .put("recipient", whyNot.recipient())
                .put("at", at)
                .put("told", whyNot.told())
                .put("reasons", whyNot.causes().stream().map(DecisionView::of).toList());
    }

    public static Body of(WhyNotStrategy whyNot, Instant at) {
        return new Body()
                .put("strategy", whyNot.strategy())
                .put("at", at)
                .put("decided", whyNot.decided())
                .put("reasons", whyNot.causes().stream().map(DecisionView::of).toList());
    }

    private static Body of(WhyNot.Cause cause) {
        return new Body()
                .put("code", cause.code())
                .put("sentence", cause.sentence())
                .put("rule", cause.rule())
                .put("at", cause.at())
                .put("decision_id", cause.decision());
    }
}
