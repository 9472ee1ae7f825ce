package org.standingorders.rule;

import static org.standingorders.table.HitPolicy.COLLECT;
import static org.standingorders.table.HitPolicy.FIRST;
import static org.standingorders.table.HitPolicy.UNIQUE;
import static org.standingorders.table.Operator.AT_LEAST;
import static org.standingorders.table.Operator.EQUAL;

import java.util.List;
import org.standingorders.fact.Backup.BackupKind;
import org.standingorders.fact.FallbackSchedule.Scenario;
import org.standingorders.fact.Level;
import org.standingorders.table.Choice;
import org.standingorders.table.DecimalNumber;
import org.standingorders.table.Name;
import org.standingorders.table.Several;
import org.standingorders.table.ShapeDraft;
import org.standingorders.table.TableShape;
import org.standingorders.table.Text;
import org.standingorders.table.Values;
import org.standingorders.table.Vocabulary;
import org.standingorders.table.WholeNumber;

/** The shapes of DT-18 to DT-23: what each mitigation would do. The vocabulary must know the choices of that package. */
final class MitigationShapes {
    private static final String IT = "IT operations";
    private static final Name WORD = Name.of("a name in small letters, such as celery", Shapes.ROLE_FORM);

    private final Vocabulary vocabulary;

    private MitigationShapes(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static List<TableShape> of(Vocabulary vocabulary) {
        var shapes = new MitigationShapes(vocabulary);
        return List.of(
                goodState(shapes.draft("DT-18")),
                shapes.sacrifice(shapes.draft("DT-19")),
                shapes.shedding(shapes.draft("DT-20")),
                fallback(shapes.draft("DT-21")),
                failover(shapes.draft("DT-22")),
                shutdown(shapes.draft("DT-23")));
    }

    private ShapeDraft draft(String id) {
        return new ShapeDraft(vocabulary, id);
    }

    private Choice choice(String name) {
        return vocabulary
                .choice(name)
                .orElseThrow(() -> new IllegalArgumentException("The tables need the choice (" + name + ")."));
    }

    /** Kinds that are made during incidents cannot even be written. */
    private static TableShape goodState(ShapeDraft draft) {
        var kinds = new Choice(List.of(BackupKind.FULL, BackupKind.INCREMENTAL, BackupKind.PRE_OPERATION));
        return draft.about("Lookup")
                .when("key", EQUAL, Choice.ofWords("database_change", "code_change", "neither"), "Caused by")
                .then("target", Choice.ofWords("backup", "commit"), "Return to")
                .maybe("kinds", new Several(kinds), "Kinds of backup allowed")
                .maybe("old_after_hours", new WholeNumber(1, 8_784), "Old after hours\n(then somebody must approve)")
                .shape("Known-good state", FIRST, "decide", IT);
    }

    private TableShape sacrifice(ShapeDraft draft) {
        var level = new WholeNumber(1, 5);
        return draft.about("AssignmentLoad")
                .when("rotation", EQUAL, new Text(64), "Rotation")
                .when("hierarchyLevel", EQUAL, level, "Level that the scheduler gives it")
                .then("level", level, "Level\n(5 goes first; 2 and 1 are never touched)")
                .then("name", Shapes.SHORT, "Name of the level")
                .maybe("min_coverage", WholeNumber.count(), "Blocks that stay at least")
                .then("sacrificable", choice("Sacrificable"), "May be reduced\n(partial = never to nothing)")
                .shape("Sacrifice hierarchy", COLLECT, "decide", Shapes.DIRECTOR);
    }

    private TableShape shedding(ShapeDraft draft) {
        var levels = Choice.ofWords(
                Choice.of(Level.class).options().stream().map(Values::text).toArray(String[]::new));
        return draft.about("Lookup")
                .when("key", EQUAL, levels, "Defense level")
                .maybe("suspend", new Several(choice("Activity")), "Suspend (everything that is)")
                .then("mode", choice("SheddingMode"), "How far\n(execute = once it is approved)")
                .shape("Load-shedding level", UNIQUE, "decide", Shapes.DIRECTOR);
    }

    private static TableShape fallback(ShapeDraft draft) {
        var count = WholeNumber.count();
        return draft.about("AbsenceSummary")
                .when("kind", EQUAL, "Why people are away")
                .when("deployedFaculty", AT_LEAST, count, "Deployed faculty\nat least")
                .when("absentFaculty", EQUAL, count, "Absent faculty\nexactly")
                .when("absentFaculty", AT_LEAST, count, "Absent faculty\nat least")
                .when("absentTotal", AT_LEAST, count, "Absent people\nat least")
                .about("AbsenceShare")
                .when("share", AT_LEAST, DecimalNumber.between(0, 1), "Absent share of all (1 = all)\nat least")
                .then("scenario", Choice.of(Scenario.class), "Prepared schedule")
                .maybe("coverage", DecimalNumber.between(0, 1), "Coverage, where the schedule does not say\n(1 = all)")
                .maybe("reduces", Shapes.SHORT, "What it reduces")
                .shape("Fallback choice", FIRST, "decide", Shapes.DIRECTOR);
    }

    private static TableShape failover(ShapeDraft draft) {
        var steps = Choice.ofWords(
                "load", "verify", "activate", "read_only_mode", "cached_data", "banner", "printable_roster");
        return draft.about("Lookup")
                .when("key", EQUAL, WORD, "Strategy or incident type")
                .then("target", Choice.ofWords("static_fallback_schedule", "read_only_cache"), "Switch to")
                .then("limitation", Shapes.SHORT, "What it cannot do")
                .then("steps", new Several(steps), "Steps, in order")
                .shape("Failover target", UNIQUE, "decide", IT);
    }

    private static TableShape shutdown(ShapeDraft draft) {
        var steps = Choice.ofWords(
                "maintenance_on", "wait_in_flight", "recovery_point", "stop_services", "notify", "after");
        return draft.about("Lookup")
                .when("key", EQUAL, steps, "Step\n(their order is fixed)")
                .maybe("seconds", new WholeNumber(1, 3_600), "Limit in seconds\n(of each service)")
                .maybe("message", Shapes.SHORT, "Message, or what comes next")
                .maybe("backup_name", WORD, "Name of the recovery point")
                .maybe("services", new Several(WORD), "Services, in the order in which they stop")
                .maybe("severity", Choice.of(Severity.class), "Severity of the notice")
                .maybe("eta", Shapes.SHORT, "Expected end, in words")
                .shape("Controlled shutdown", UNIQUE, "act", IT);
    }
}
