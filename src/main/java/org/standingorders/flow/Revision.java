package org.standingorders.flow;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.act.Execution;
import org.standingorders.act.Waiver;
import org.standingorders.incident.Approval;
import org.standingorders.incident.Incident;
import org.standingorders.incident.Response;
import org.standingorders.incident.Status;

/** Why a plan is made again: what happened last of all that ended the one before. */
record Revision(Turn turn, Incident incident) {

    /** In words that go on after "as"; null the first time. */
    @Nullable
    String because() {
        Response response = incident.card().response();
        if (response.taken() != null) {
            return "a person takes a strategy directly";
        }
        if (response.plan() == null) {
            return null;
        }
        return response.waiver()
                .map(Revision::wanted)
                .or(this::cameBack)
                .or(() -> response.execution().filter(this::lastWord).map(Revision::ended))
                .or(() -> Optional.ofNullable(response.approval()).flatMap(Revision::refused))
                .orElse(null);
    }

    private static String wanted(Waiver waiver) {
        return waiver.first().by() + " and " + waiver.second().by()
                + " wanted to go on without a recovery point, and the facts behind the plan have changed";
    }

    /** It was recovering, or over, before what this turn is about. */
    private Optional<String> cameBack() {
        return turn.situation()
                .incident(incident.id())
                .filter(before ->
                        before.status() == Status.RECOVERING || !before.status().open())
                .map(before -> "the trouble came back" + after());
    }

    private String after() {
        return incident.card()
                .response()
                .execution()
                .filter(one -> one.strategy().mutating() && one.state() == Execution.State.SUCCEEDED)
                .map(one -> " after " + one.strategy() + " had helped")
                .orElse("");
    }

    /** Whether no question was answered after it had ended. */
    private boolean lastWord(Execution execution) {
        Instant ended = Objects.requireNonNullElse(execution.endedAt(), Instant.MIN);
        return Optional.ofNullable(incident.card().response().approval())
                .filter(one -> one.state() != Approval.State.GRANTED)
                .map(Approval::answeredAt)
                .filter(ended::isBefore)
                .isEmpty();
    }

    private static String ended(Execution execution) {
        if (execution.state() == Execution.State.ABORTED) {
            return Objects.requireNonNullElse(execution.result(), "it was ended");
        }
        String how = execution.waived().isPresent()
                ? ", without a recovery point by the word of two people, ended "
                : " ended ";
        return execution.strategy() + how + execution.state();
    }

    private static Optional<String> refused(Approval approval) {
        return switch (approval.state()) {
            case DENIED -> Optional.of("the plan was denied");
            case WITHDRAWN -> Optional.ofNullable(approval.reason());
            case PENDING, GRANTED -> Optional.empty();
        };
    }
}
