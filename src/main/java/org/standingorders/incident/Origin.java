package org.standingorders.incident;

import java.util.List;
import java.util.stream.Stream;
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
        @Nullable IncidentId recurrenceOf) {
    static final int SOURCES_KEPT = 50;

    /** In place of the row, where a person reported it. */
    public static final String REPORTED = "REPORTED";

    public Origin {
        seenOn = List.copyOf(seenOn);
    }

    /** A person's report: no condition behind it that could clear by itself. */
    public static Origin reported(String dedupKey, Actor by, String summary) {
        return unseen(dedupKey, REPORTED, summary, "reported by " + by.name());
    }

    boolean reported() {
        return openedBy.equals(REPORTED);
    }

    /** Of an incident that no monitor saw. */
    public static Origin unseen(String dedupKey, String openedBy, String trigger, String words) {
        Measured measured = Measured.inWords(words);
        return new Origin(dedupKey, openedBy, trigger, measured, measured, List.of(), null, ClearRule.NONE, true, null);
    }

    /** The same, but nobody is told of it. */
    public Origin untold() {
        return new Origin(dedupKey, openedBy, trigger, measured, worst, seenOn, level, clearing, false, recurrenceOf);
    }

    Origin worsenedTo(Level worse, String newTrigger) {
        return new Origin(
                dedupKey, openedBy, newTrigger, measured, worst, seenOn, worse, clearing, escalates, recurrenceOf);
    }

    /** @param row of different rows the extents do not compare */
    Origin seenAgain(String row, Measured again, List<String> on) {
        Measured worse = row.equals(openedBy) && again.worseThan(worst) ? again : worst;
        List<String> all =
                Stream.concat(seenOn.stream(), on.stream()).distinct().toList();
        List<String> newest = all.subList(Math.max(0, all.size() - SOURCES_KEPT), all.size());
        return new Origin(dedupKey, openedBy, trigger, again, worse, newest, level, clearing, escalates, recurrenceOf);
    }

    /** The condition is gone on these; of all that it was seen on, the last stays named. */
    Origin goneOn(List<String> keys) {
        List<String> left = stillSeenOn(keys);
        return left.isEmpty()
                ? this
                : new Origin(
                        dedupKey, openedBy, trigger, measured, worst, left, level, clearing, escalates, recurrenceOf);
    }

    /** What the condition was seen on beside these. */
    public List<String> stillSeenOn(List<String> keys) {
        return seenOn.stream().filter(key -> !keys.contains(key)).toList();
    }
}
