package org.standingorders.rule;

import static org.standingorders.table.HitPolicy.COLLECT;
import static org.standingorders.table.HitPolicy.FIRST;
import static org.standingorders.table.HitPolicy.UNIQUE;
import static org.standingorders.table.Operator.AT_LEAST;
import static org.standingorders.table.Operator.AT_MOST;
import static org.standingorders.table.Operator.EQUAL;
import static org.standingorders.table.Operator.LESS_THAN;
import static org.standingorders.table.Operator.MORE_THAN;
import static org.standingorders.table.Operator.ONE_OF;

import java.math.BigDecimal;
import java.util.List;
import org.standingorders.fact.TriState;
import org.standingorders.table.Choice;
import org.standingorders.table.DecimalNumber;
import org.standingorders.table.Name;
import org.standingorders.table.Several;
import org.standingorders.table.ShapeDraft;
import org.standingorders.table.TableShape;
import org.standingorders.table.Vocabulary;
import org.standingorders.table.WholeNumber;

/** The shapes of what an incident is observed and oriented by: who needs whom, what broke, why, and how far it reaches. */
final class OrientationShapes {
    private static final WholeNumber COUNT = WholeNumber.count();
    private static final DecimalNumber SHARE = DecimalNumber.between(0, 1);
    /** Evidence that would settle a case alone, either way, is none: somebody must look. */
    private static final DecimalNumber RATIO = new DecimalNumber(new BigDecimal("0.001"), BigDecimal.valueOf(1_000));

    private static final Name KEY = Name.of("a key of evidence such as E04 or E01A", "E\\d{2}[A-Z]?");
    private static final Name GROUP = Name.of("a group such as G_UTIL", "G_[A-Z0-9]{1,20}");
    private static final Name SERVICE =
            Name.of("a service or component in small letters, such as database", "[a-z][a-z0-9_./-]{0,63}");

    private OrientationShapes() {}

    /** The vocabulary must know the choices {@code FailureMode} and {@code Cause}. */
    static List<TableShape> all(Vocabulary vocabulary) {
        return List.of(
                modes(new ShapeDraft(vocabulary, "DT-09"), choice(vocabulary, "FailureMode")),
                evidence(new ShapeDraft(vocabulary, "DT-10"), choice(vocabulary, "Cause")),
                bands(new ShapeDraft(vocabulary, "DT-11")),
                radius(new ShapeDraft(vocabulary, "DT-12")),
                priors(new ShapeDraft(vocabulary, "DT-37"), choice(vocabulary, "Cause")),
                dependencies(new ShapeDraft(vocabulary, "DT-38")));
    }

    private static Choice choice(Vocabulary vocabulary, String name) {
        return vocabulary
                .choice(name)
                .orElseThrow(() -> new IllegalArgumentException("The tables need the choice (" + name + ")."));
    }

    private static TableShape modes(ShapeDraft draft, Choice modes) {
        people(systems(draft));
        return draft.then("failure_mode", modes, "Failure mode").shape("Failure mode", FIRST, "orient", Shapes.IT);
    }

    private static ShapeDraft systems(ShapeDraft draft) {
        return draft.about("DatabaseHealth")
                .when("integrityCheck", EQUAL, "Integrity check")
                .when("reachable", EQUAL, "Database reachable")
                .when("healthy", EQUAL, "Database healthy")
                .about("CorruptionSigns")
                .when("errors", MORE_THAN, COUNT, "Errors that show damaged data\nmore than")
                .about("ScheduleGeneration")
                .when("status", EQUAL, "Newest schedule run")
                .about("ServiceHealth")
                .when("service", EQUAL, "Service")
                .when("state", EQUAL, "… is")
                .about("ApiHealth")
                .when("consecutiveFailures", MORE_THAN, COUNT, "API failures in a row\nmore than")
                .when("p95Ms", MORE_THAN, COUNT, "95 % answered within (ms)\nmore than");
    }

    private static void people(ShapeDraft draft) {
        draft.about("PatientSafety")
                .when("concern", EQUAL, "Patient safety concern")
                .about("DataExposure")
                .when("suspected", EQUAL, "Data exposure suspected")
                .about("AbsenceSummary")
                .when("absentTotal", AT_LEAST, COUNT, "People absent\nat least")
                .when("deployedFaculty", AT_LEAST, COUNT, "Faculty deployed\nat least")
                .about("AbsenceShare")
                .when("share", AT_LEAST, SHARE, "Share absent (1 = all)\nat least")
                .about("Utilization")
                .when("scope", EQUAL, "Utilization scope")
                .when("average", MORE_THAN, DecimalNumber.between(0, 5), "Average utilization (1 = 100 %)\nmore than")
                .when("capacityBlocks", EQUAL, COUNT, "Capacity (blocks)")
                .when("requiredBlocks", MORE_THAN, COUNT, "Required blocks\nmore than")
                .about("AcgmeCompliance")
                .when("criticalViolations", MORE_THAN, COUNT, "Critical ACGME violations\nmore than")
                .about("DefenseLevel")
                .when("level", ONE_OF, "Defense level\none of");
    }

    private static TableShape evidence(ShapeDraft draft, Choice causes) {
        return draft.about("Lookup")
                .when("key", EQUAL, KEY, "Evidence")
                .then("evidence", Shapes.SHORT, "What that is")
                .then("group", GROUP, "Group\n(of one group only the strongest counts)")
                .then("cause", causes, "For or against this cause")
                .maybe("present", RATIO, "Times likelier if present\n(blank = 1)")
                .maybe("absent", RATIO, "Times likelier if absent\n(blank = 1)")
                .maybe("risen_by", COUNT, "Present if risen by\n(points or percent)")
                .maybe("fallen_by", COUNT, "Present if fallen by\n(points)")
                .shape("Evidence for causes", COLLECT, "orient", "IT operations and program director");
    }

    private static TableShape bands(ShapeDraft draft) {
        return draft.about("ChangeGap")
                .when("minutes", LESS_THAN, Shapes.MINUTES, "Minutes before the onset\nless than")
                .when("minutes", AT_MOST, Shapes.MINUTES, "Minutes before the onset\nat most")
                .when("overlap", EQUAL, "Touched an affected service")
                .then("band", Name.of("excluded, or evidence such as E01A", "excluded|E\\d{2}[A-Z]?"), "Evidence")
                .shape("Change correlation", FIRST, "orient", Shapes.IT);
    }

    private static TableShape radius(ShapeDraft draft) {
        return draft.about("BlastSigns")
                .when("zonesAffected", AT_MOST, COUNT, "Zones affected\nat most")
                .when("zonesAffected", AT_LEAST, COUNT, "Zones affected\nat least")
                .when("growing", EQUAL, "Impact growing")
                .when("borrowing", EQUAL, "People lent out of an affected zone")
                .then("contained", Choice.of(TriState.class), "Contained")
                .shape("Blast radius", FIRST, "orient", Shapes.IT);
    }

    private static TableShape priors(ShapeDraft draft, Choice causes) {
        Choice words = Choice.ofWords(causes.words().toArray(String[]::new));
        return draft.about("Lookup")
                .when("key", EQUAL, words, "Cause")
                .then("prior", SHARE, "How likely before any evidence\n(all together 1)")
                .maybe("suspected_from", SHARE, "Suspected from\n(this likely, with evidence for it)")
                .maybe(
                        "contested_below",
                        DecimalNumber.between(1, 1_000),
                        "Contested below\n(times likelier than the next)")
                .shape("Priors of causes", UNIQUE, "orient", "IT operations and program director");
    }

    private static TableShape dependencies(ShapeDraft draft) {
        return draft.about("Lookup")
                .when("key", EQUAL, SERVICE, "If this service fails")
                .then("dependents", new Several(SERVICE), "so do (services)")
                .shape("Service dependencies", UNIQUE, "observe", Shapes.IT);
    }
}
