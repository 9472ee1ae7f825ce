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
        if (failure instanceof BadCursor) {
            return badCursor();
        }
        if (failure instanceof OnceConflict) {
            return Problem.of(
                    ProblemType.IDEMPOTENCY_KEY_REUSED, "The Idempotency-Key was used before with another request.");
        }
        return failure instanceof Busy || failure instanceof Unavailable
                ? notNow(failure)
                : Problem.of(ProblemType.INTERNAL_ERROR, "The log has the details under the request_id.");
    }

    private static Problem notNow(Throwable failure) {
        return failure instanceof Busy
                ? Problem.of(ProblemType.OVERLOADED, "Nothing was taken. Send the same again in a moment.")
                        .header("Retry-After", "1")
                : Problem.of(ProblemType.UNAVAILABLE, "Nothing was confirmed. Send the same again in a moment.")
                        .header("Retry-After", "2");
    }

    private static Problem badCursor() {
        String message = "cursor must be the next_cursor of an earlier page of the same list.";
        return Problem.of(ProblemType.MALFORMED_REQUEST, message).because(Fault.inParameter("cursor", message));
    }
}
