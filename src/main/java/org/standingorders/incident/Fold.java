package org.standingorders.incident;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How events change an incident: the state stays, a copy of its card gets the changes and the next version. */
final class Fold {
    private Fold() {}

    static Incident edit(@Nullable Incident before, UnaryOperator<Card.Draft> change) {
        Incident incident = Objects.requireNonNull(before, "only an opening starts from nothing");
        return incident.with(change.apply(incident.card().edit()).next());
    }

    static Ended end(@Nullable Incident before, Status how) {
        return new Ended(edit(before, card -> card.nextEscalationAt(null)).card(), how);
    }

    static String because(String what, String reason) {
        return what + ": " + reason;
    }
}
