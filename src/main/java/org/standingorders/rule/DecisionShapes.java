package org.standingorders.rule;

import static org.standingorders.table.HitPolicy.COLLECT;
import static org.standingorders.table.HitPolicy.UNIQUE;
import static org.standingorders.table.Operator.EQUAL;
import static org.standingorders.table.Operator.ONE_OF;

import java.util.List;
import java.util.Set;
import org.standingorders.fact.Backup.BackupKind;
import org.standingorders.table.Choice;
import org.standingorders.table.DecimalNumber;
import org.standingorders.table.Flag;
import org.standingorders.table.Several;
import org.standingorders.table.ShapeDraft;
import org.standingorders.table.TableShape;
import org.standingorders.table.Template;
import org.standingorders.table.ValueType;
import org.standingorders.table.Vocabulary;
import org.standingorders.table.WholeNumber;

/** The shapes of what is decided and of what proves that it helped (DT-14 to DT-17, DT-24). */
final class DecisionShapes {
    private static final Choice STRATEGY = Choice.of(Strategy.class);
    private static final Several ROLES = new Several(Shapes.ROLE);
    private static final Template.Type ACTION = new Template.Type(200, Set.of("good_backup.file"));
    private static final String OWNERS = "program director and IT operations";

    private DecisionShapes() {}

    static List<TableShape> of(Vocabulary vocabulary) {
        return List.of(
                strategies(new ShapeDraft(vocabulary, "DT-14")),
                risks(new ShapeDraft(vocabulary, "DT-15")),
                followers(new ShapeDraft(vocabulary, "DT-16")),
                recoveryPoints(new ShapeDraft(vocabulary, "DT-17")),
                checks(
                        new ShapeDraft(vocabulary, "DT-24"),
                        vocabulary.choice("Check").orElseThrow()));
    }

    private static TableShape strategies(ShapeDraft draft) {
        var causes = Choice.ofWords("recent_change", "database_corruption", "over_capacity", "mass_absence", "unknown");
        return draft.about("Lookup")
                .when("key", EQUAL, causes, "Root cause")
                .then("strategy", STRATEGY, "Strategy")
                .then("action", ACTION, "Action")
                .then("expected_recovery", Shapes.SHORT, "Expected recovery")
                .maybe("min_minutes", Shapes.MINUTES, "From minutes")
                .maybe("max_minutes", Shapes.MINUTES, "To minutes\n(later: people are reminded)")
                .shape("Strategy", UNIQUE, "decide", OWNERS);
    }

    private static TableShape risks(ShapeDraft draft) {
        return draft.about("Undertaking")
                .when("strategy", EQUAL, "Strategy")
                .when("touchesData", EQUAL, "Goes back to an earlier database")
                .then("action", ACTION, "Action, where DT-14 names none")
                .then("expected_recovery", Shapes.SHORT, "Expected recovery, likewise")
                .maybe("min_minutes", Shapes.MINUTES, "From minutes")
                .maybe("max_minutes", Shapes.MINUTES, "To minutes")
                .then("data_loss", Shapes.SHORT, "Data lost")
                .then("downtime", Shapes.SHORT, "Downtime")
                .then("reversible", Shapes.SHORT, "Reversible")
                .then("people_affected", Shapes.SHORT, "People affected")
                .then("high_impact", new Flag(), "High impact\n(needs approval)")
                .then("approvers", ROLES, "Who may approve (contact roles)")
                .then("answer_minutes", new WholeNumber(1, 1_440), "Answer within minutes")
                .maybe("next_approver", ROLES, "Then also ask (contact roles)")
                .then("hands", ROLES, "Who does by hand what no executor does")
                .maybe("inform", ROLES, "Who is told of it")
                .shape("Risk and approval", UNIQUE, "decide", "program director");
    }

    private static TableShape followers(ShapeDraft draft) {
        return draft.about("Setback")
                .when("from", EQUAL, "Strategy that did not help")
                .when("capacity", EQUAL, "Trouble of people and load")
                .maybe("older_backup_once", new Flag(), "First once more with an older backup")
                .then("next", new Several(STRATEGY), "Then, the first untried of")
                .shape("Next strategy", UNIQUE, "decide", OWNERS);
    }

    private static TableShape recoveryPoints(ShapeDraft draft) {
        return draft.about("Undertaking")
                .when("strategy", ONE_OF, "Strategy\none of")
                .when("databaseReadable", EQUAL, "Database readable")
                .then("needed", new Flag(), "Recovery point first")
                .maybe("backup_name", new Template.Type(100, Set.of("incident_id")), "Its name")
                .maybe("backup_kind", Choice.of(BackupKind.class), "Its kind")
                .maybe("blocking", new Flag(), "Nothing without it")
                .shape("Recovery point", UNIQUE, "decide", "IT operations");
    }

    private static TableShape checks(ShapeDraft draft, ValueType check) {
        return draft.about("Remedy")
                .when("strategy", ONE_OF, "Strategy\none of")
                .when("severity", EQUAL, "Severity")
                .maybe("check", check, "Must hold")
                .maybe("at_most", DecimalNumber.between(0, 5), "At most, or within")
                .maybe("in_a_row", new WholeNumber(1, 100), "So many times in a row")
                .maybe("hold_seconds", new WholeNumber(0, 3_600), "For so many seconds")
                .shape("Verification", COLLECT, "verify", "IT operations and program director");
    }
}
