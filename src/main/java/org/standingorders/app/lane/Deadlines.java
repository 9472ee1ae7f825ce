package org.standingorders.app.lane;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactSchema;
import org.standingorders.fact.MonitorHeartbeat;
import org.standingorders.flow.Situation;
import org.standingorders.incident.Incident;
import org.standingorders.incident.Status;
import org.standingorders.rule.IncidentType;

/** When time alone will matter next to a program. */
final class Deadlines {
    private static final String HEARTBEAT =
            FactSchema.of(MonitorHeartbeat.class).factType();

    private Deadlines() {}

    /** The next escalation tier, bulletin, missed heartbeat, or end of a hold, of good or of bad readings; empty when none is to come. */
    static Optional<Instant> next(Situation situation, Instant now) {
        Set<String> silent = knownSilent(situation);
        Stream<Instant> beats = situation.newest(HEARTBEAT).stream()
                .filter(beat -> !silent.contains(IncidentType.MONITORING_BLIND + "/" + beat.key()))
                .map(beat -> nextMiss(beat, now));
        Stream<Instant> holds = situation.incidents().stream().flatMap(incident -> recovery(incident, now).stream());
        Stream<Instant> ripe =
                situation.suspicions().list().stream().flatMap(suspicion -> suspicion.ripensAt().stream());
        return Stream.of(situation.nextWake().stream(), beats, holds, ripe)
                .flatMap(Function.identity())
                .min(Comparator.naturalOrder());
    }

    private static Optional<Instant> recovery(Incident incident, Instant now) {
        boolean waits = incident.status().open() && incident.status() != Status.RECOVERING;
        return waits ? incident.card().recoversAt(now) : Optional.empty();
    }

    /** An open incident says already that a source is silent; its next heartbeat arms it again. */
    private static Set<String> knownSilent(Situation situation) {
        String prefix = situation.programId() + "/";
        return situation.incidents().stream()
                .filter(incident -> incident.status().open())
                .filter(incident -> incident.card().type() == IncidentType.MONITORING_BLIND)
                .map(incident -> incident.card().origin().dedupKey())
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    /** One millisecond past the next whole interval since the heartbeat. */
    private static Instant nextMiss(Fact beat, Instant now) {
        Duration interval = Duration.ofSeconds(((MonitorHeartbeat) beat.reading()).intervalS());
        Duration silence = Duration.between(beat.effectiveAt(), now);
        long missed = silence.isNegative() ? 0 : silence.dividedBy(interval);
        return beat.effectiveAt().plus(interval.multipliedBy(missed + 1)).plusMillis(1);
    }
}
