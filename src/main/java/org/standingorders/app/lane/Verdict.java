package org.standingorders.app.lane;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.pg.OnceAnswer;
import org.standingorders.desk.Once;
import org.standingorders.wire.Json;

/** What a submission will be answered once the batch is committed: a value, or the fault that its own rules had. */
record Verdict(
        Submission<?> submission,
        @Nullable Object answer,
        @Nullable Throwable fault) {
    private static final byte[] NOTHING = "null".getBytes(StandardCharsets.UTF_8);

    /** What is kept for a repeat of the request. */
    Optional<OnceAnswer> toKeep() {
        Once once = submission.work().once();
        return once == null || fault != null
                ? Optional.empty()
                : Optional.of(new OnceAnswer(once, answer == null ? NOTHING : Json.write(answer)));
    }

    void deliver() {
        if (fault != null) {
            submission.fail(fault);
        } else {
            submission.succeed(answer);
        }
    }
}
