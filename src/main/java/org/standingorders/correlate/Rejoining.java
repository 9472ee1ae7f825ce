package org.standingorders.correlate;

import java.time.Duration;

/**
 * That a condition which comes back soon after its incident was resolved goes on with it (DT-34 {@code recurrence_joins}).
 *
 * @param window since the resolution, its last instant included (DT-33 {@code reopen_window})
 */
public record Rejoining(Duration window) {
    public boolean covers(Standing past) {
        return past.resolvedFor() != null && past.resolvedFor().compareTo(window) <= 0;
    }
}
