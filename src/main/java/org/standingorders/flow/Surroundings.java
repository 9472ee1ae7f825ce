package org.standingorders.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.CriticalOpening;
import org.standingorders.detect.DefenseReadings;
import org.standingorders.detect.DetectQuestion;
import org.standingorders.detect.DutyHourFinding;
import org.standingorders.detect.GenerationRun;
import org.standingorders.detect.Heartbeat;
import org.standingorders.detect.PostedLevel;
import org.standingorders.detect.Watch;
import org.standingorders.fact.AcgmeCompliance;
import org.standingorders.fact.AcgmeViolation;
import org.standingorders.fact.Contingency;
import org.standingorders.fact.Coverage;
import org.standingorders.fact.DefenseLevel;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactSchema;
import org.standingorders.fact.MonitorHeartbeat;
import org.standingorders.fact.PatientSafety;
import org.standingorders.fact.Reading;
import org.standingorders.fact.ScheduleGeneration;
import org.standingorders.fact.Utilization;
import org.standingorders.incident.Card;
import org.standingorders.incident.Incident;
import org.standingorders.incident.Status;
import org.standingorders.rule.Dimension;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;

/** Puts together what detection looks at, from the situation as the turn sees it. */
final class Surroundings {
    private static final Comparator<Incident> NEWEST_FIRST = Comparator.comparing(Surroundings::openedAt)
            .thenComparing(incident -> incident.id().toString())
            .reversed();

    private final Turn turn;

    Surroundings(Turn turn) {
        this.turn = turn;
    }

    DetectQuestion around(Fact fact) {
        boolean touchesLevel = touchesLevel(fact.reading());
        return new DetectQuestion(
                turn.now(),
                fact.programId(),
                fact,
                touchesLevel ? posted() : null,
                touchesLevel ? readings() : null,
                fact.reading() instanceof ScheduleGeneration ? runs(fact) : List.of(),
                touchesLevel ? findings() : List.of(),
                fact.reading() instanceof MonitorHeartbeat ? List.of(heartbeat(fact)) : List.of(),
                watched(),
                List.of());
    }

    DetectQuestion heartbeats() {
        List<Heartbeat> armed = turn.situation().newest(type(MonitorHeartbeat.class)).stream()
                .map(this::heartbeat)
                .toList();
        return DetectQuestion.without(turn.now(), turn.situation().programId(), armed, List.of());
    }

    DetectQuestion openings() {
        List<Incident> newestFirst = turn.incidents().stream()
                .filter(Surroundings::criticalOnItsOwn)
                .sorted(NEWEST_FIRST)
                .toList();
        List<CriticalOpening> openings = IntStream.range(0, newestFirst.size())
                .mapToObj(age -> opening(newestFirst.get(age), age))
                .toList();
        return DetectQuestion.without(turn.now(), turn.situation().programId(), List.of(), openings);
    }

    static boolean criticalOnItsOwn(Incident incident) {
        return incident.status().open()
                && incident.card().severity() == Severity.CRITICAL
                && incident.card().type() != IncidentType.MULTIPLE_FAILURES;
    }

    private static Instant openedAt(Incident incident) {
        return incident.card().times().detectedAt();
    }

    private static CriticalOpening opening(Incident incident, int age) {
        Card card = incident.card();
        return new CriticalOpening(card.type(), card.origin().dedupKey(), openedAt(incident), age, card.factIds());
    }

    private static boolean touchesLevel(Reading reading) {
        return reading instanceof DefenseLevel
                || reading instanceof Utilization utilization && utilization.scope() == Utilization.Scope.SYSTEM
                || reading instanceof Coverage coverage && coverage.zone() == null
                || reading instanceof AcgmeCompliance
                || reading instanceof AcgmeViolation
                || reading instanceof Contingency
                || reading instanceof PatientSafety;
    }

    private @Nullable PostedLevel posted() {
        return turn.fresh(type(DefenseLevel.class), "")
                .map(fact -> new PostedLevel(
                        ((DefenseLevel) fact.reading()).level(), fact.mayClearAt(turn.now()), List.of(fact.id())))
                .orElse(null);
    }

    private DefenseReadings readings() {
        Grounds grounds = new Grounds(turn);
        Optional<Utilization> utilization =
                grounds.reading(Utilization.class, Utilization.Scope.SYSTEM.name(), Dimension.UTILIZATION);
        Optional<Coverage> coverage = grounds.reading(Coverage.class, "", Dimension.COVERAGE);
        Optional<AcgmeCompliance> acgme = grounds.reading(AcgmeCompliance.class, "", Dimension.ACGME);
        Optional<Contingency> contingency = grounds.reading(Contingency.class, "", Dimension.N1, Dimension.N2);
        @Nullable Boolean concern = grounds.safetyConcern();
        return new DefenseReadings(
                utilization.map(Utilization::average).orElse(null),
                coverage.map(Coverage::rate).orElse(null),
                acgme.map(AcgmeCompliance::warnings).orElse(null),
                acgme.map(AcgmeCompliance::violations).orElse(null),
                acgme.map(AcgmeCompliance::criticalViolations).orElse(null),
                contingency.map(Contingency::n1FailedAreas).orElse(null),
                contingency.map(Contingency::n2Compliant).orElse(null),
                concern,
                grounds.sound(),
                grounds.factIds());
    }

    /** However old: a finding stands until it is said to be resolved. */
    private List<DutyHourFinding> findings() {
        return turn.newest(type(AcgmeViolation.class)).stream()
                .filter(fact -> DutyHourFinding.open((AcgmeViolation) fact.reading()))
                .map(fact -> new DutyHourFinding((AcgmeViolation) fact.reading(), List.of(fact.id())))
                .toList();
    }

    /** Back to the newest run that did not fail; no streak reaches further. */
    private List<GenerationRun> runs(Fact latest) {
        List<Fact> newestFirst = new ArrayList<>(turn.situation().newest(type(ScheduleGeneration.class)).stream()
                .filter(fact -> !fact.key().equals(latest.key()))
                .toList());
        newestFirst.add(latest);
        newestFirst.sort(Fact.BY_AGE.reversed());
        int success = (int) newestFirst.stream().takeWhile(Surroundings::failed).count();
        return IntStream.range(0, Math.min(success + 1, newestFirst.size()))
                .mapToObj(age -> run(newestFirst.get(age), age))
                .toList();
    }

    private static boolean failed(Fact fact) {
        return ((ScheduleGeneration) fact.reading()).status().failed();
    }

    private static GenerationRun run(Fact fact, int age) {
        ScheduleGeneration run = (ScheduleGeneration) fact.reading();
        return new GenerationRun(run.runId(), age, failed(fact), List.of(fact.id()));
    }

    private Heartbeat heartbeat(Fact fact) {
        MonitorHeartbeat beat = (MonitorHeartbeat) fact.reading();
        Duration silence = Duration.between(fact.effectiveAt(), turn.now());
        return new Heartbeat(beat.source(), Duration.ofSeconds(beat.intervalS()), silence, List.of(fact.id()));
    }

    private List<Watch> watched() {
        Stream<Watch> incidents = turn.incidents().stream()
                .filter(incident -> incident.status().open() && incident.status() != Status.RECOVERING)
                .flatMap(incident -> incident.card().conditions().stream())
                .map(condition -> new Watch(condition.openedBy(), condition.dedupKey()));
        Stream<Watch> suspected = turn.suspicions().list().stream()
                .map(suspicion -> new Watch(suspicion.detection().row(), suspicion.dedupKey()));
        return Stream.concat(incidents, suspected).distinct().toList();
    }

    static String type(Class<? extends Reading> reading) {
        return FactSchema.of(reading).factType();
    }
}
