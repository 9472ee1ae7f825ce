package org.standingorders.adapter.http.server;

import org.standingorders.desk.BadCursor;
import org.standingorders.desk.Busy;
import org.standingorders.desk.OnceConflict;
import org.standingorders.desk.Unavailable;

/** Turns whatever ended a request into a problem. */
final class Failures {
    private Failures() {}

    static Problem problem(Throwable failure) {
        if (failure instanceof Refused refused) {
            return refused.problem();
        }
        if (failure instanceof Busy) {
            return Problem.of(ProblemType.OVERLOADED, "Nothing was taken. Send the same again in a moment.")
                    .header("Retry-After", "1");
        }
        if (failure instanceof Unavailable) {
            return Problem.of(ProblemType.UNAVAILABLE, "Nothing was confirmed. Send the same again in a moment.")
                    .header("Retry-After", "2");
        }
        if (failure instanceof BadCursor) {
            String message = "cursor must be the next_cursor of an earlier page of the same list.";
            return Problem.of(ProblemType.MALFORMED_REQUEST, message).because(Fault.inParameter("cursor", message));
        }
        return failure instanceof OnceConflict
                ? Problem.of(
                        ProblemType.IDEMPOTENCY_KEY_REUSED, "The Idempotency-Key was used before with another request.")
                : Problem.of(ProblemType.INTERNAL_ERROR, "The log has the details under the request_id.");
    }
}
