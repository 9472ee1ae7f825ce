package org.standingorders.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standingorders.correlate.Standing;
import org.standingorders.detect.ClearRule;
import org.standingorders.fact.Level;
import org.standingorders.incident.IncidentId;

/** An incident being described; a higher number is newer. */
record Past(
        int number,
        String key,
        String row,
        boolean open,
        boolean recovering,
        @Nullable Level level,
        List<String> seenOn,
        int readings,
        Duration clearFor,
        boolean fresh) {
    static final String KEY = "default/defense_escalation";
    static final String ROW = "DT-01/D1";
    private static final Instant T0 = Instant.parse("2026-01-10T14:30:00Z");

    static Past open(int number) {
        return new Past(number, KEY, ROW, true, false, null, List.of("posted"), 0, Duration.ZERO, true);
    }

    static Past resolved(int number) {
        return new Past(number, KEY, ROW, false, false, null, List.of("posted"), 0, Duration.ZERO, true);
    }

    static IncidentId incident(int number) {
        return new IncidentId(new UUID(0, number));
    }

    Past under(String other) {
        return new Past(number, other, row, open, recovering, level, seenOn, readings, clearFor, fresh);
    }

    Past by(String other) {
        return new Past(number, key, other, open, recovering, level, seenOn, readings, clearFor, fresh);
    }

    Past inRecovery() {
        return new Past(number, key, row, open, true, level, seenOn, readings, clearFor, fresh);
    }

    Past seenOn(String... keys) {
        return new Past(number, key, row, open, recovering, level, List.of(keys), readings, clearFor, fresh);
    }

    Past at(Level reached) {
        return new Past(number, key, row, open, recovering, reached, seenOn, readings, clearFor, fresh);
    }

    Past clear(int times, String since) {
        return new Past(number, key, row, open, recovering, level, seenOn, times, Duration.parse(since), fresh);
    }

    Past gone() {
        return new Past(number, key, row, open, recovering, level, seenOn, readings, clearFor, false);
    }

    Standing standing() {
        return new Standing(
                incident(number),
                key,
                row,
                open,
                recovering,
                level,
                T0.plusSeconds(number),
                seenOn,
                readings,
                clearFor,
                fresh,
                new ClearRule(Duration.ofMinutes(5), 3),
                null,
                open ? null : Duration.ofHours(1),
                null);
    }
}
