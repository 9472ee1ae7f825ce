package org.standingorders.flow;

import java.util.List;
import java.util.stream.Stream;
import org.standingorders.decide.Setback;
import org.standingorders.decide.Undertaking;
import org.standingorders.detect.AbsenceShare;
import org.standingorders.detect.CorruptionSigns;
import org.standingorders.detect.CriticalCluster;
import org.standingorders.detect.DefenseReadings;
import org.standingorders.detect.DutyHours;
import org.standingorders.detect.EffectiveLevel;
import org.standingorders.detect.GenerationStreak;
import org.standingorders.detect.Scope;
import org.standingorders.detect.SilentHeartbeat;
import org.standingorders.escalate.EscalationClock;
import org.standingorders.escalate.IncidentScope;
import org.standingorders.escalate.LevelReached;
import org.standingorders.fact.FactSchema;
import org.standingorders.fact.Signal;
import org.standingorders.incident.HumanFinding;
import org.standingorders.mitigate.Activity;
import org.standingorders.mitigate.Sacrificable;
import org.standingorders.mitigate.SheddingMode;
import org.standingorders.orient.BlastSigns;
import org.standingorders.orient.Cause;
import org.standingorders.orient.ChangeGap;
import org.standingorders.orient.FailureMode;
import org.standingorders.rule.Lookup;
import org.standingorders.rule.Shapes;
import org.standingorders.rule.UserImpact;
import org.standingorders.table.TableCatalogue;
import org.standingorders.table.Vocabulary;
import org.standingorders.verify.Check;
import org.standingorders.verify.Remedy;

/** The tables of the house: the closed vocabulary that cells may speak of, and the shapes written in it. */
public final class HouseTables {
    private static final List<Class<? extends Record>> SUBJECTS = List.of(
            Signal.class,
            EffectiveLevel.class,
            DefenseReadings.class,
            GenerationStreak.class,
            AbsenceShare.class,
            CriticalCluster.class,
            SilentHeartbeat.class,
            CorruptionSigns.class,
            DutyHours.class,
            ChangeGap.class,
            BlastSigns.class,
            EscalationClock.class,
            LevelReached.class,
            IncidentScope.class,
            UserImpact.class,
            HumanFinding.class,
            Undertaking.class,
            Setback.class,
            Remedy.class,
            Lookup.class);

    private static final TableCatalogue CATALOGUE = Shapes.catalogue(Vocabulary.of(
            Stream.<Class<? extends Record>>concat(
                            SUBJECTS.stream(),
                            FactSchema.all().stream()
                                    .map(schema -> schema.readingType().asSubclass(Record.class)))
                    .toList(),
            List.of(
                    Scope.class,
                    FailureMode.class,
                    Cause.class,
                    Check.class,
                    Sacrificable.class,
                    Activity.class,
                    SheddingMode.class)));

    private HouseTables() {}

    /** Every table that there is, with the shape that an upload must have. */
    public static TableCatalogue catalogue() {
        return CATALOGUE;
    }
}
