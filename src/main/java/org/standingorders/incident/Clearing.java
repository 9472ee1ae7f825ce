package org.standingorders.incident;

import java.time.Instant;

/** Good readings in a row since the condition was last true (A13). */
public record Clearing(Instant since, int readings) {
    Clearing oneMore() {
        return new Clearing(since, readings + 1);
    }
}
