package org.standingorders.app.lane;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standingorders.fact.Fact;
import org.standingorders.flow.Ids;
import org.standingorders.flow.Input;
import org.standingorders.flow.Outcome;
import org.standingorders.flow.ResponseFlow;

/** Asks the policy for the works of a batch, each within its time, and has it on record when the policy fails. */
final class Asking {
    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    private static final int LONGEST_PROBLEM = 1_000;

    private final ResponseFlow flow;
    private final Ids ids;
    private final Instant now;
    private final Stopwatch stopwatch;

    Asking(ResponseFlow flow, Ids ids, Instant now, Stopwatch stopwatch) {
        this.flow = flow;
        this.ids = ids;
        this.now = now;
        this.stopwatch = stopwatch;
    }

    /** What the input leads to; throws what rules throw, and {@link RulesOverran} when they take too long. */
    Outcome respond(Docket docket, Matter matter, Input input) {
        return stopwatch.within(matter, () -> flow.respond(docket.situation(), input, now, ids));
    }

    /** What the policy's failure leads to: an incident, and if the policy can still say that, who must know. */
    Outcome failed(Docket docket, Matter matter, @Nullable Fact fact, String problem) {
        try {
            return respond(docket, matter.telling(), new Input.PolicyFailed(fact, problem, true));
        } catch (RuntimeException | StackOverflowError broken) {
            LOG.error("The policy cannot say who must know that it fails.", broken);
            return flow.respond(docket.situation(), new Input.PolicyFailed(fact, problem, false), now, ids);
        }
    }

    /** For people; may be kept and shown. */
    static String problem(Throwable broken) {
        String words = Objects.requireNonNullElse(
                broken.getMessage(), broken.getClass().getSimpleName());
        return words.substring(0, Math.min(words.length(), LONGEST_PROBLEM));
    }
}
