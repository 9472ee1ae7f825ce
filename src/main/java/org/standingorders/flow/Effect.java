package org.standingorders.flow;

import java.time.Instant;
import org.standingorders.act.ExecutionId;
import org.standingorders.incident.IncidentId;
import org.standingorders.notice.Notice;

/** What is to be done outside once the outcome is stored; stored with it, so that it is done at least once (promise 2). */
public sealed interface Effect {
    /** A person is told. */
    record Tell(Notice notice) implements Effect {}

    /**
     * An executor is asked for a step.
     *
     * @param deadline after which it must not be begun any more
     */
    record Order(IncidentId incident, ExecutionId execution, int step, Instant deadline) implements Effect {}

    /** What an incident has not told yet and need not tell any more is not sent. */
    record Hush(IncidentId incident) implements Effect {}
}
