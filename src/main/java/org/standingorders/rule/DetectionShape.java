package org.standingorders.rule;

import static org.standingorders.table.Operator.AT_LEAST;
import static org.standingorders.table.Operator.AT_MOST;
import static org.standingorders.table.Operator.EQUAL;
import static org.standingorders.table.Operator.LESS_THAN;
import static org.standingorders.table.Operator.MORE_THAN;
import static org.standingorders.table.Operator.ONE_OF;

import org.standingorders.table.Choice;
import org.standingorders.table.DecimalNumber;
import org.standingorders.table.Flag;
import org.standingorders.table.HitPolicy;
import org.standingorders.table.ShapeDraft;
import org.standingorders.table.TableShape;
import org.standingorders.table.Vocabulary;
import org.standingorders.table.WholeNumber;

/** The shape of DT-01, the widest table: one block of columns for each kind of fact that can open an incident. */
final class DetectionShape {
    private static final WholeNumber COUNT = WholeNumber.count();
    private static final DecimalNumber SHARE = DecimalNumber.between(0, 1);

    private DetectionShape() {}

    static TableShape of(Vocabulary vocabulary) {
        var draft = new ShapeDraft(vocabulary, "DT-01");
        systems(draft);
        staffing(draft);
        people(draft);
        return outputs(draft, vocabulary)
                .shape("Detection triggers", HitPolicy.COLLECT, "detect", "program director and IT operations");
    }

    private static void systems(ShapeDraft draft) {
        draft.about("EffectiveLevel")
                .when("level", ONE_OF, "Defense level\none of")
                .about("AcgmeCompliance")
                .when("criticalViolations", MORE_THAN, COUNT, "Critical ACGME violations\nmore than")
                .about("DutyHours")
                .when("critical", MORE_THAN, COUNT, "Open critical findings by DT-03\nmore than")
                .about("DatabaseHealth")
                .when("healthy", EQUAL, "Database healthy")
                .when("integrityCheck", EQUAL, "Integrity check")
                .about("CorruptionSigns")
                .when("errors", MORE_THAN, COUNT, "Errors that show damaged data\nmore than")
                .about("ApiHealth")
                .when("consecutiveFailures", MORE_THAN, COUNT, "API failures in a row\nmore than")
                .about("GenerationStreak")
                .when("failuresInARow", AT_LEAST, COUNT, "Failed schedule runs in a row\nat least");
    }

    private static void staffing(ShapeDraft draft) {
        draft.about("Utilization")
                .when("scope", EQUAL, "Utilization scope")
                .when("average", MORE_THAN, DecimalNumber.between(0, 5), "Average utilization (1 = 100 %)\nmore than")
                .when("capacityBlocks", EQUAL, COUNT, "Capacity (blocks)")
                .when("requiredBlocks", MORE_THAN, COUNT, "Required blocks\nmore than")
                .about("Coverage")
                .when("rate", LESS_THAN, SHARE, "Coverage (1 = 100 %)\nless than")
                .when(
                        "trendPoints7Days",
                        LESS_THAN,
                        DecimalNumber.between(-100, 100),
                        "Coverage trend (points per week)\nless than")
                .about("AbsenceSummary")
                .when("absentTotal", AT_LEAST, COUNT, "People absent\nat least")
                .when("deployedFaculty", AT_LEAST, COUNT, "Faculty deployed\nat least")
                .about("AbsenceShare")
                .when("share", AT_LEAST, SHARE, "Share absent (1 = all)\nat least");
    }

    private static void people(ShapeDraft draft) {
        draft.about("CriticalCluster")
                .when("distinctTypes", AT_LEAST, COUNT, "Different critical incidents\nat least")
                .when("spanMinutes", AT_MOST, COUNT, "Opened within (minutes)\nat most")
                .about("PatientSafety")
                .when("concern", EQUAL, "Patient safety concern")
                .when("uncoveredCriticalSlots", MORE_THAN, COUNT, "Critical slots uncovered\nmore than")
                .about("DataExposure")
                .when("suspected", EQUAL, "Data exposure suspected")
                .about("SilentHeartbeat")
                .when("missedIntervals", AT_LEAST, COUNT, "Heartbeats missed in a row\nat least");
    }

    private static ShapeDraft outputs(ShapeDraft draft, Vocabulary vocabulary) {
        var scope = vocabulary
                .choice("Scope")
                .orElseThrow(() -> new IllegalArgumentException("DT-01 needs the choice (Scope)."));
        draft.then("type", Choice.of(IncidentType.class), "Incident type")
                .then("severity", Choice.of(Severity.class), "Severity")
                .then("auto_activate", new Flag(), "Start the response by itself")
                .then("scope", scope, "One open incident per")
                .sentence("trigger", "Trigger (the sentence people read)");
        return lasting(draft)
                .then("escalate", new Flag(), "Notify people for it")
                .particulars("particulars", "Kept with the incident\nname = value; …");
    }

    /** From when on a condition is an incident, and from when on it is gone (A13). */
    private static ShapeDraft lasting(ShapeDraft draft) {
        return draft.maybe(
                        "fire_readings", new WholeNumber(1, 100), "Bad readings in a row before it fires\n(blank = 1)")
                .maybe(
                        "fire_hold_minutes",
                        new WholeNumber(0, 1_440),
                        "… and bad for minutes before it fires\n(blank = 0)")
                .then(
                        "clear_hold_minutes",
                        new WholeNumber(0, 1_440),
                        "Clear after the condition is false for (minutes)")
                .then("clear_readings", new WholeNumber(1, 100), "… and this many good readings");
    }
}
