package org.standingorders.incident;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How events change an incident's response, and its state. */
final class Moves {
    private Moves() {}

    static <T> Recorded<T> recorded(Stamp stamp, @Nullable DecisionId parent, @Nullable String because, T answer) {
        return new Recorded<>(
                Objects.requireNonNull(stamp.decisionId(), "a phase is answered by a decision"),
                parent,
                stamp.at(),
                stamp.actor(),
                because,
                answer);
    }

    static Response response(@Nullable Incident before) {
        return Objects.requireNonNull(before, "only an opening starts from nothing")
                .card()
                .response();
    }

    static Incident stay(@Nullable Incident before, UnaryOperator<ResponseDraft> change) {
        return Fold.edit(before, card -> card.response(change));
    }

    /** To a state of the running response. */
    static Incident to(Status status, @Nullable Incident before, UnaryOperator<ResponseDraft> change) {
        return new Responding(Fold.card(before, card -> card.response(change)), status);
    }

    /** On to a state where it comes from another; else it stays where it is. */
    static Incident from(Status from, Status to, @Nullable Incident before, UnaryOperator<ResponseDraft> change) {
        return Objects.requireNonNull(before).status() == from ? to(to, before, change) : stay(before, change);
    }
}
