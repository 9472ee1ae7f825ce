package org.standingorders.desk;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import org.standingorders.act.ExecutionId;
import org.standingorders.incident.Actor;
import org.standingorders.wire.Signature;

/** Knows executors by what they sign with, and steps by their tokens. */
public interface ExecutorDesk {

    /** The executor that sent a body; empty when none that is set up did, or too long ago. */
    Future<Optional<Actor>> who(Signature.Claimed claimed, byte[] body, Instant now);

    boolean genuine(String token, ExecutionId execution, int step);
}
