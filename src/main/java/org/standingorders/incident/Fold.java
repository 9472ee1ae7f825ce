package org.standingorders.incident;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How events change an incident: the state stays, a copy of its card gets the changes and the next version. */
final class Fold {
    private Fold() {}

    /** For events that keep the state. */
    static Incident edit(@Nullable Incident before, UnaryOperator<Draft> change) {
        return standing(before).with(card(before, change));
    }

    /** For events that move to another state around the changed card. */
    static Card card(@Nullable Incident before, UnaryOperator<Draft> change) {
        return change.apply(standing(before).card().edit()).next();
    }

    private static Incident standing(@Nullable Incident before) {
        return Objects.requireNonNull(before, "only an opening starts from nothing");
    }

    static Ended end(@Nullable Incident before, Status how, Stamp stamp) {
        return new Ended(card(before, card -> over(card, how, stamp)), how);
    }

    /** Nobody is told, asked or waited for any more. */
    static Draft over(Draft card, Status how, Stamp stamp) {
        return card.nextEscalationAt(null)
                .nextUpdateAt(null)
                .response(response -> response.over(stamp, "The incident is (" + how + ")"));
    }

    static String because(String what, String reason) {
        return what + ": " + reason;
    }
}
