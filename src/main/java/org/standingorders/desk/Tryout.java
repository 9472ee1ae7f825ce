package org.standingorders.desk;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import org.standingorders.notice.Attempt;

/** Tries whether a destination works, under the same egress rules as every notice (H20). */
public interface Tryout {

    /** Sends one letter that says that it is a test; empty when there is no such destination, or none any more. */
    Future<Optional<Attempt>> test(UUID destination);
}
