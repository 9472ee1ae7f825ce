package org.standingorders.incident;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Level;

/**
 * Why an incident exists and when its condition counts as gone.
 *
 * @param dedupKey one open incident per key (A6), such as {@code default/database_failure/primary}
 * @param openedBy the row or rule that opened it, such as {@code DT-01/D3}; clearing looks at the same row
 * @param trigger the sentence that people read first
 * @param measure what was measured, such as {@code consecutive failures = 4} (A11)
 * @param threshold what it was measured against, such as {@code > 3}
 * @param level the worst defense level seen, for a defense escalation
 * @param clearHold how long the condition must stay false (A13)
 * @param clearReadings how many good readings in a row it takes (A13)
 * @param escalates false for incidents that only link others (A8)
 * @param recurrenceOf the resolved, not yet closed incident of the same key
 */
public record Origin(
        String dedupKey,
        String openedBy,
        String trigger,
        String measure,
        String threshold,
        @Nullable Level level,
        Duration clearHold,
        int clearReadings,
        boolean escalates,
        @Nullable IncidentId recurrenceOf) {

    /** A person's report: no condition behind it that could clear by itself. */
    public static Origin reported(String dedupKey, Actor by, String summary) {
        return new Origin(
                dedupKey, "REPORTED", summary, "reported by " + by.name(), "", null, Duration.ZERO, 1, true, null);
    }

    Origin worsenedTo(Level worse, String newTrigger) {
        return new Origin(
                dedupKey,
                openedBy,
                newTrigger,
                measure,
                threshold,
                worse,
                clearHold,
                clearReadings,
                escalates,
                recurrenceOf);
    }

    Origin measured(String newMeasure) {
        return new Origin(
                dedupKey,
                openedBy,
                trigger,
                newMeasure,
                threshold,
                level,
                clearHold,
                clearReadings,
                escalates,
                recurrenceOf);
    }
}
