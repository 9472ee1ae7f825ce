package org.standingorders.incident;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How events change an incident: the state stays, a copy of its card gets the changes and the next version. */
final class Fold {
    private Fold() {}

    static Incident edit(@Nullable Incident before, Consumer<Card.Draft> change) {
        Incident incident = Objects.requireNonNull(before, "only an opening starts from nothing");
        Card.Draft draft = incident.card().edit();
        change.accept(draft);
        return incident.with(draft.next());
    }

    static String because(String what, String reason) {
        return what + ": " + reason;
    }
}
