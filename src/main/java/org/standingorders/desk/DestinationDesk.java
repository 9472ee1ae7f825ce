package org.standingorders.desk;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standingorders.incident.Actor;
import org.standingorders.notice.Destination;

/** Keeps where notices are posted to; addresses and secrets are stored encrypted and shown at most once. */
public interface DestinationDesk {

    Future<List<Shown>> destinations();

    /** With its address and secrets; empty for one that is unknown or switched off. */
    Future<Optional<Destination>> find(UUID id);

    /** Refused when the name is taken, or when the address may not be called from here (H20). */
    Future<Made> make(Destination destination, Actor actor);

    /** Nothing is posted there any more. False when there is no such destination, or none any more. */
    Future<Boolean> switchOff(UUID id, String why, Actor actor);

    /** What came of making one: exactly one of the two is there. */
    record Made(@Nullable Shown shown, @Nullable String refusal) {
        public static Made of(Shown shown) {
            return new Made(shown, null);
        }

        public static Made refused(String why) {
            return new Made(null, why);
        }
    }

    /**
     * A destination as it may be shown.
     *
     * @param host of its address, which is a secret as a whole
     * @param switchedOff why nothing is posted there any more; null while something is
     */
    record Shown(
            UUID id,
            String name,
            Destination.Kind kind,
            String host,
            @Nullable String switchedOff) {}
}
