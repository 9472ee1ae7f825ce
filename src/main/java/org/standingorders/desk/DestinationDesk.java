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

    /** Refused when the name is taken, when another executor that is not switched off serves one of its programs, or when the address may not be called from here (H20). */
    Future<Made> make(Destination destination, Actor actor);

    /** Nothing is posted there any more. False when there is no such destination, or none any more. */
    Future<Boolean> switchOff(UUID id, String why, Actor actor);

    /** What came of making one: exactly one of the two is there. */
    record Made(@Nullable Shown shown, @Nullable String refusal) {
        public static Made of(Shown shown) {
            return new Made(shown, null);
        }

        public static Made disputed(String program, Destination by) {
            return refused("The executor (" + by.name() + ") serves the program (" + program
                    + ") already. Switch it off first, or leave the program out.");
        }

        public static Made refused(String why) {
            return new Made(null, why);
        }
    }

    /**
     * A destination as it may be shown.
     *
     * @param host of its address, which is a secret as a whole
     * @param programs that an executor serves; empty: every one that no other names
     * @param switchedOff why nothing is posted there any more; null while something is
     */
    record Shown(
            UUID id,
            String name,
            Destination.Kind kind,
            String host,
            List<String> programs,
            @Nullable String switchedOff) {
        public Shown {
            programs = List.copyOf(programs);
        }
    }
}
