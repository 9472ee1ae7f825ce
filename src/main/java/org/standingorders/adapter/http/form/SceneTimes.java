package org.standingorders.adapter.http.form;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactProblem;
import org.standingorders.fact.FactProblem.Code;

/**
 * Looks at the times of a scene. What is tried plays in times that tiers and clocks can be added to and taken from: not at
 * the beginning or the end of what RFC 3339 can say.
 */
final class SceneTimes {
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2999-12-31T23:59:59.999Z");

    private SceneTimes() {}

    static List<FactProblem> problems(Forms.Rehearsal form) {
        return given(form).entrySet().stream()
                .filter(time -> time.getValue() != null && isOutside(time.getValue()))
                .map(time -> problem(time.getKey()))
                .toList();
    }

    private static Map<String, @Nullable Instant> given(Forms.Rehearsal form) {
        Map<String, @Nullable Instant> given = new LinkedHashMap<>();
        given.put("/now", form.now());
        Forms.Supposed incident = form.incident();
        if (incident != null) {
            given.put("/incident/detected_at", incident.detectedAt());
            given.put("/incident/acknowledged_at", incident.acknowledgedAt());
            given.put("/incident/acknowledged_until", incident.acknowledgedUntil());
            for (int i = 0; i < incident.escalations().size(); i++) {
                given.put(
                        "/incident/escalations/" + i + "/at",
                        incident.escalations().get(i).at());
            }
        }
        return given;
    }

    private static boolean isOutside(Instant time) {
        return time.isBefore(FIRST) || time.isAfter(LAST);
    }

    private static FactProblem problem(String pointer) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        return new FactProblem(pointer, Code.OUT_OF_RANGE, name + " must lie in the years 1970 to 2999.");
    }
}
