package org.standingorders.mitigate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.AbsenceShare;
import org.standingorders.fact.AbsenceSummary;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;

/**
 * People are away, and there are schedules that were prepared for such a day.
 *
 * @param today the day for which a schedule is needed
 * @param summary the {@code absence_summary} fact of that day; null where none is known
 * @param schedules the newest {@code fallback_schedule} fact of each scenario; other facts are passed over
 * @param rosterHash of the roster as it stands; null where nobody knows
 * @param failed scenarios, as facts spell them, that other incidents have gone over to in vain
 */
public record Absence(
        Instant asOf,
        LocalDate today,
        @Nullable Fact summary,
        List<Fact> schedules,
        @Nullable String rosterHash,
        List<String> failed) {
    public Absence {
        schedules = List.copyOf(schedules);
        failed = List.copyOf(failed);
    }

    /** What the table is shown: the summary and, where both numbers are known, the share of people who are away. */
    List<Object> subjects() {
        List<Object> subjects = new ArrayList<>();
        if (summary != null && summary.reading() instanceof AbsenceSummary away) {
            subjects.add(away);
            Integer absent = away.absentTotal();
            Integer headcount = away.headcount();
            if (absent != null && headcount != null) {
                subjects.add(AbsenceShare.of(away.key(), absent, headcount, summary.id()));
            }
        }
        return subjects;
    }

    List<FactId> factIds() {
        return summary == null ? List.of() : List.of(summary.id());
    }
}
