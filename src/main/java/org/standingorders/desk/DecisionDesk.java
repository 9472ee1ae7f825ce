package org.standingorders.desk;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.explain.CitedFact;
import org.standingorders.fact.FactId;
import org.standingorders.flow.Decision;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.IncidentId;
import org.standingorders.rule.Point;

/** Shows decisions, takes them again, and proves that the log is whole. */
public interface DecisionDesk {

    /** Newest first. */
    Future<Page<Decision>> decisions(DecisionFilter filter, PageRequest page);

    Future<Optional<Decision>> decision(DecisionId id, Scope scope);

    /** The facts of a decision with where they came from, in their order; those that are kept no longer are left out. */
    Future<List<CitedFact>> cited(List<FactId> facts);

    /**
     * Checks of every program in scope the hashes, order and length of its decisions and events, that its incidents are what
     * their events say, and both against the signed checkpoints.
     */
    Future<LogCheck> verify(Scope scope);

    /** Which decisions are wanted; null = any; {@code row} is such as {@code DT-05/X2}. */
    record DecisionFilter(
            Scope scope,
            @Nullable IncidentId incident,
            @Nullable Point point,
            @Nullable String row,
            @Nullable String policy,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /**
     * Whether the log is whole.
     *
     * @param entries how many decisions were proven
     * @param head hash over how far the logs of all programs in scope have come
     * @param faults in words: the first bad entry of each log, the first bad incident of each program, bad checkpoints
     */
    record LogCheck(boolean ok, long entries, String head, List<String> faults) {
        public LogCheck {
            faults = List.copyOf(faults);
        }
    }
}
