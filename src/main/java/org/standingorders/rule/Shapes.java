package org.standingorders.rule;

import static org.standingorders.table.HitPolicy.COLLECT;
import static org.standingorders.table.HitPolicy.FIRST;
import static org.standingorders.table.HitPolicy.PRIORITY;
import static org.standingorders.table.HitPolicy.UNIQUE;
import static org.standingorders.table.Operator.AT_LEAST;
import static org.standingorders.table.Operator.AT_MOST;
import static org.standingorders.table.Operator.EQUAL;
import static org.standingorders.table.Operator.LESS_THAN;
import static org.standingorders.table.Operator.MORE_THAN;

import java.util.List;
import java.util.stream.Stream;
import org.standingorders.fact.FactSchema;
import org.standingorders.fact.Level;
import org.standingorders.table.Assignments;
import org.standingorders.table.Bounds;
import org.standingorders.table.Choice;
import org.standingorders.table.DecimalNumber;
import org.standingorders.table.Flag;
import org.standingorders.table.Name;
import org.standingorders.table.Several;
import org.standingorders.table.ShapeDraft;
import org.standingorders.table.TableCatalogue;
import org.standingorders.table.TableShape;
import org.standingorders.table.Template;
import org.standingorders.table.Text;
import org.standingorders.table.Vocabulary;
import org.standingorders.table.WholeNumber;

/** The shapes of all tables (domain.md 8): what each asks about, what it answers, and whose it is. */
public final class Shapes {
    static final String ROLE_FORM = "[a-z][a-z0-9_]{0,63}";
    static final Name ROLE_KEY = Name.of("a contact role in small letters, such as on_call_admin", ROLE_FORM);
    static final Name ROLE = new Name("a contact role of DT-06, such as on_call_admin", ROLE_KEY.form(), Role::new);
    static final Choice PHASES =
            Choice.ofWords("detect", "observe", "orient", "decide", "act", "recover", "postmortem");
    static final Text SHORT = new Text(120);
    private static final WholeNumber YEAR = new WholeNumber(1, 8);
    static final WholeNumber MINUTES = new WholeNumber(0, 10_080);
    static final String DIRECTOR = "program director";
    static final String IT = "IT operations";

    private Shapes() {}

    /** Every table there is. The vocabulary must know the subjects and choices of later packages. */
    public static TableCatalogue catalogue(Vocabulary vocabulary) {
        return new TableCatalogue(Stream.of(
                        response(vocabulary),
                        OrientationShapes.all(vocabulary),
                        MitigationShapes.of(vocabulary),
                        DecisionShapes.of(vocabulary))
                .flatMap(List::stream)
                .toList());
    }

    private static List<TableShape> response(Vocabulary vocabulary) {
        return List.of(
                signals(new ShapeDraft(vocabulary, "DT-00")),
                DetectionShape.of(vocabulary),
                levels(new ShapeDraft(vocabulary, "DT-02")),
                dutyHours(new ShapeDraft(vocabulary, "DT-03")),
                userImpact(new ShapeDraft(vocabulary, "DT-04")),
                escalation(new ShapeDraft(vocabulary, "DT-05")),
                contacts(new ShapeDraft(vocabulary, "DT-06")),
                phases(new ShapeDraft(vocabulary, "DT-07")),
                checklist(new ShapeDraft(vocabulary, "DT-08")),
                modes(new ShapeDraft(vocabulary, "DT-13")),
                HouseShapes.cadence(new ShapeDraft(vocabulary, "DT-30")),
                HouseShapes.clocks(new ShapeDraft(vocabulary, "DT-31")),
                SilenceShape.of(new ShapeDraft(vocabulary, "DT-32")),
                HouseShapes.limits(new ShapeDraft(vocabulary, "DT-33")),
                HouseShapes.switches(new ShapeDraft(vocabulary, "DT-34")),
                HouseShapes.levelNotices(new ShapeDraft(vocabulary, "DT-35")),
                HouseShapes.wordings(new ShapeDraft(vocabulary, "DT-36")));
    }

    private static TableShape signals(ShapeDraft draft) {
        var factTypes = new Choice(
                List.copyOf(FactSchema.all().stream().map(FactSchema::factType).toList()));
        var values = new Assignments.Type(new Template.Type(
                400, java.util.Set.of("name", "value", "summary", "severity", "date", "fingerprint", "labels.")));
        return draft.about("Signal")
                .when("name", EQUAL, "Alert name")
                .when("labels.values[\"job\"]", EQUAL, "Label job")
                .when("severityLabel", EQUAL, "Severity label of the alert")
                .then("fact_type", factTypes, "Kind of fact")
                .then("firing", values, "Fact while the alert fires\nfield = value; …")
                .maybe("resolved", values, "Fact when it is resolved\nfield = value; …")
                .shape("Signal mapping", FIRST, "map", IT);
    }

    private static TableShape levels(ShapeDraft draft) {
        var load = DecimalNumber.between(0, 5);
        var share = DecimalNumber.between(0, 1);
        var count = WholeNumber.count();
        return draft.about("DefenseReadings")
                .when("utilization", AT_LEAST, load, "Utilization (1 = 100 %)\nat least")
                .when("utilization", MORE_THAN, load, "Utilization (1 = 100 %)\nmore than")
                .when("coverage", AT_MOST, share, "Coverage (1 = 100 %)\nat most")
                .when("coverage", LESS_THAN, share, "Coverage (1 = 100 %)\nless than")
                .when("acgmeWarnings", AT_LEAST, count, "ACGME warnings\nat least")
                .when("acgmeViolations", AT_LEAST, count, "ACGME violations\nat least")
                .when("acgmeViolations", MORE_THAN, count, "ACGME violations\nmore than")
                .when("acgmeCritical", AT_LEAST, count, "Critical ACGME violations\nat least")
                .when("n1FailedAreas", AT_LEAST, count, "Areas short after one absence (N-1)\nat least")
                .when("n2Compliant", EQUAL, "Any two absences covered (N-2)")
                .when("safetyConcern", EQUAL, "Patient safety concern")
                .then("level", Choice.of(Level.class), "Defense level")
                .then("dimension", Choice.of(Dimension.class), "Because of")
                .shape("Derived defense level", PRIORITY, "detect", DIRECTOR);
    }

    private static TableShape dutyHours(ShapeDraft draft) {
        return draft.about("AcgmeViolation")
                .when("rule", EQUAL, "Duty-hour rule")
                .when("measuredIn", EQUAL, "Measured in")
                .when("pgy", AT_MOST, YEAR, "Year of training\nat most")
                .then("measure", SHORT, "What is measured")
                .maybe("warning", new Bounds(), "Warning when")
                .then("violation", new Bounds(), "Violation when")
                .then("class", Choice.ofWords("critical", "minor"), "Class of a violation")
                .shape("ACGME rule catalogue", UNIQUE, "detect", "program director and DIO");
    }

    private static TableShape userImpact(ShapeDraft draft) {
        var share = DecimalNumber.between(0, 1);
        return draft.about("UserImpact")
                .when("serviceDown", EQUAL, "Service down")
                .when("share", AT_LEAST, share, "Share of users (1 = all)\nat least")
                .when("share", MORE_THAN, share, "Share of users (1 = all)\nmore than")
                .when("usersAffected", AT_LEAST, WholeNumber.count(), "People affected\nat least")
                .then("user_impact", Choice.ofWords("CRITICAL", "HIGH", "MEDIUM", "LOW", "NONE"), "User impact")
                .shape("User impact", FIRST, "observe", IT);
    }

    private static TableShape escalation(ShapeDraft draft) {
        var tier = Name.of(
                "immediate, digest or if_unacked_ with a time, such as if_unacked_15min",
                "immediate|digest|if_unacked_\\d{1,5}(min|mins|minute|minutes|hour|hours)");
        return draft.about("EscalationClock")
                .when("severity", EQUAL, "Severity")
                .when("minutes", MORE_THAN, MINUTES, "Minutes since detection\nmore than")
                .when("acknowledged", EQUAL, "Acknowledged")
                .then("tier", tier, "Tier")
                .maybe("notify", new Several(ROLE), "Notify (contact roles)")
                .maybe("digest", new Several(ROLE), "Daily digest to (contact roles)")
                .shape("Escalation matrix", COLLECT, "escalate", DIRECTOR);
    }

    private static TableShape contacts(ShapeDraft draft) {
        var channels = Choice.ofWords("page", "phone", "sms", "email", "chat");
        return draft.about("Lookup")
                .when("key", EQUAL, ROLE_KEY, "Contact role")
                .then("resolves_to", SHORT, "Who that is")
                .then("channels", new Several(channels), "Channels, best first")
                .maybe("fallback", ROLE, "If nobody answers: contact role")
                .then("always_there", new Flag(), "Always there (a desk or mailbox)")
                .shape("Contact roles", UNIQUE, "escalate", DIRECTOR);
    }

    private static TableShape phases(ShapeDraft draft) {
        return draft.about("Lookup")
                .when("key", EQUAL, PHASES, "Phase")
                .then("from_minutes", MINUTES, "From minute\n(included)")
                .maybe("to_minutes", MINUTES, "To minute\n(not included; blank = open)")
                .then("purpose", SHORT, "Purpose")
                .shape("Phase time boxes", UNIQUE, "observe", DIRECTOR);
    }

    private static TableShape checklist(ShapeDraft draft) {
        var needs = Name.of("a row of this table, such as K08, or RESOLVED", "K\\d{2}|RESOLVED");
        return draft.about("Lookup")
                .when("key", EQUAL, PHASES, "Phase")
                .then("item", SHORT, "Item")
                .then("completed_by", SHORT, "Ticked when")
                .maybe("needs", new Several(needs), "Only after (row ids)")
                .shape("Incident checklist", COLLECT, "act", DIRECTOR);
    }

    private static TableShape modes(ShapeDraft draft) {
        var aspects = Choice.ofWords(
                "decision_speed", "risk_tolerance", "approval_process", "documentation", "communication");
        return draft.about("Lookup")
                .when("key", EQUAL, aspects, "Aspect")
                .then("normal", SHORT, "Normal operations")
                .then("incident", SHORT, "During an incident")
                .shape("Response mode", UNIQUE, "decide", DIRECTOR);
    }
}
