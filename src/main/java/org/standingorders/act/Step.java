package org.standingorders.act;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step of an execution; given out once, ended once.
 *
 * @param number within its execution, from 1
 * @param byHand whether people carry it out, not an executor
 * @param deadline after which it must not be begun any more; null until it is given out
 * @param detail what was reported last
 * @param progress how often somebody said how far it is
 * @param by who reported it last; null while nobody has
 */
public record Step(
        int number,
        Order order,
        State state,
        boolean byHand,
        @Nullable Instant issuedAt,
        @Nullable Instant deadline,
        @Nullable Instant endedAt,
        @Nullable String detail,
        List<Artifact> artifacts,
        int progress,
        @Nullable String by) {
    /** Reports of progress on one step, and artifacts of it; whoever sends more has gone wild. */
    public static final int MOST = 500;

    public Step {
        artifacts = List.copyOf(artifacts);
    }

    /** How it stands. */
    public enum State {
        PENDING,
        ISSUED,
        SUCCEEDED,
        FAILED,
        /** It came to an end before it was given out. */
        DROPPED,
        /** Two people let the plan go on without it (DT-17). */
        WAIVED;

        /** Lower case, as in JSON. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Step of(int number, Order order) {
        return new Step(number, order, State.PENDING, order.byHand(), null, null, null, null, List.of(), 0, null);
    }

    public boolean is(State wanted) {
        return state == wanted;
    }

    /** Whether nothing more is to come of it, or nothing that the execution needs. */
    boolean passed() {
        return state == State.SUCCEEDED || state == State.WAIVED || state == State.FAILED && order.dispensable();
    }

    /** Whether the scheduler may have been changed by it. */
    public boolean mayHaveChanged() {
        return order.mutating() && state != State.PENDING && state != State.DROPPED;
    }

    /** Whether operations go on after it. */
    public boolean resumes() {
        return order.step() == StepName.MAINTENANCE_OFF;
    }

    /** That it failed, and why. */
    public String failure() {
        String what = order.step() == StepName.RECOVERY_POINT ? "recovery_point_failed: " : "";
        return what + order.sentence() + " failed" + (detail == null ? "" : ": " + detail);
    }

    /** Why a report is too much, naming its member; empty when it is not. */
    public Optional<String> tooMuch(Report report) {
        if (report.status() == Report.Status.PROGRESS && progress >= MOST) {
            return Optional.of("status: progress was reported " + MOST + " times. Report how the step ended.");
        }
        return artifacts.size() + report.artifacts().size() > MOST
                ? Optional.of("artifacts: a step leaves at most " + MOST + " behind, and has left " + artifacts.size()
                        + " already.")
                : Optional.empty();
    }

    Step issued(Instant now, @Nullable Instant until) {
        return new Step(number, order, State.ISSUED, byHand, now, until, null, null, artifacts, progress, null);
    }

    Step handedOver() {
        return new Step(number, order, state, true, issuedAt, deadline, endedAt, detail, artifacts, progress, by);
    }

    Step reported(Report report, String who, Instant now) {
        List<Artifact> all =
                Stream.concat(artifacts.stream(), report.artifacts().stream()).toList();
        int times = report.status() == Report.Status.PROGRESS ? progress + 1 : progress;
        Step told = new Step(number, order, state, byHand, issuedAt, deadline, null, report.detail(), all, times, who);
        return switch (report.status()) {
            case PROGRESS -> told;
            case SUCCEEDED ->
                proven(all)
                        ? told.ended(State.SUCCEEDED, report.detail(), all, now)
                        : told.ended(State.FAILED, "No backup was reported that passed its verification", all, now);
            case FAILED -> told.ended(State.FAILED, report.detail(), all, now);
        };
    }

    /** Nobody waits for it any more: how it counted stays. */
    Step reportedLate(Report report, String who) {
        String late = report.told("reported late, ");
        String both = detail == null ? late : detail + "; " + late;
        return new Step(number, order, state, byHand, issuedAt, deadline, endedAt, both, artifacts, progress, who);
    }

    /** A recovery point is one only when it was verified (A43). */
    private boolean proven(List<Artifact> left) {
        return order.step() != StepName.RECOVERY_POINT
                || left.stream()
                        .anyMatch(one -> one.kind() == Artifact.Kind.BACKUP && Boolean.TRUE.equals(one.passed()));
    }

    /** Only a recovery point can be gone without. */
    Step waived(Waiver waiver) {
        return order.step() == StepName.RECOVERY_POINT
                ? ended(
                        State.WAIVED,
                        waiver.toString(),
                        artifacts,
                        waiver.second().at())
                : this;
    }

    Step dropped(Instant now) {
        return state == State.PENDING ? ended(State.DROPPED, null, artifacts, now) : this;
    }

    private Step ended(State how, @Nullable String why, List<Artifact> left, Instant now) {
        return new Step(number, order, how, byHand, issuedAt, deadline, now, why, left, progress, by);
    }
}
