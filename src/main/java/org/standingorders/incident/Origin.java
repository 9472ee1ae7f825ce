package org.standingorders.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.ClearRule;
import org.standingorders.detect.Measured;
import org.standingorders.fact.Level;

/**
 * Why an incident exists and when its condition counts as gone.
 *
 * @param dedupKey one open incident per key (A6), such as {@code default/database_failure/primary}
 * @param openedBy the row or rule that opened it, such as {@code DT-01/D3}; clearing looks at the same row
 * @param trigger the sentence that people read first
 * @param measured what was measured last (A11)
 * @param worst the worst of what was measured by the row that opened it
 * @param seenOn the keys of what the condition was seen on and has not been seen gone on, at most {@value #SOURCES_KEPT};
 *     empty for a person's report
 * @param level the worst defense level seen, for a defense escalation
 * @param escalates false for incidents that only link others (A8), and where the policy cannot say whom to tell
 * @param recurrenceOf the resolved, not yet closed incident of the same key
 * @param duplicates the conditions of incidents that were marked its duplicates, the newest {@value #DUPLICATES_KEPT}: what is
 *     read of them counts here; null while there are none
 */
public record Origin(
        String dedupKey,
        String openedBy,
        String trigger,
        Measured measured,
        Measured worst,
        List<String> seenOn,
        @Nullable Level level,
        ClearRule clearing,
        boolean escalates,
        @Nullable IncidentId recurrenceOf,
        @Nullable List<Condition> duplicates) {
    static final int SOURCES_KEPT = 50;
    static final int DUPLICATES_KEPT = 20;

    /** In place of the row, where a person reported it. */
    public static final String REPORTED = "REPORTED";

    public Origin {
        seenOn = List.copyOf(seenOn);
        duplicates = duplicates == null || duplicates.isEmpty() ? null : List.copyOf(duplicates);
    }

    /** A person's report: no condition behind it that could clear by itself. */
    public static Origin reported(String dedupKey, Actor by, String summary) {
        return unseen(dedupKey, REPORTED, summary, "reported by " + by.name());
    }

    public boolean reported() {
        return openedBy.equals(REPORTED);
    }

    /** Whether no monitor watches for it, so that none will see it gone: people or the service itself opened it. */
    public boolean unwatched() {
        return seenOn.isEmpty() && clearing.equals(ClearRule.NONE);
    }

    /** Of an incident that no monitor saw. */
    public static Origin unseen(String dedupKey, String openedBy, String trigger, String words) {
        Measured measured = Measured.inWords(words);
        return new Origin(
                dedupKey, openedBy, trigger, measured, measured, List.of(), null, ClearRule.NONE, true, null, null);
    }

    /** The same, but nobody is told of it. */
    public Origin untold() {
        return new Origin(
                dedupKey, openedBy, trigger, measured, worst, seenOn, level, clearing, false, recurrenceOf, duplicates);
    }

    Origin worsenedTo(Level worse, String newTrigger) {
        return new Origin(
                dedupKey,
                openedBy,
                newTrigger,
                measured,
                worst,
                seenOn,
                worse,
                clearing,
                escalates,
                recurrenceOf,
                duplicates);
    }

    /** @param row of different rows the extents do not compare */
    Origin measured(String row, Measured again) {
        Measured worse = row.equals(openedBy) && again.worseThan(worst) ? again : worst;
        return new Origin(
                dedupKey,
                openedBy,
                trigger,
                again,
                worse,
                seenOn,
                level,
                clearing,
                escalates,
                recurrenceOf,
                duplicates);
    }

    Origin seenOn(List<String> keys) {
        return new Origin(
                dedupKey,
                openedBy,
                trigger,
                measured,
                worst,
                keys,
                level,
                clearing,
                escalates,
                recurrenceOf,
                duplicates);
    }

    Origin standsFor(List<Condition> others) {
        return new Origin(
                dedupKey, openedBy, trigger, measured, worst, seenOn, level, clearing, escalates, recurrenceOf, others);
    }

    List<Condition> others() {
        return duplicates == null ? List.of() : duplicates;
    }
}
