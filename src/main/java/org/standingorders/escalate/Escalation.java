package org.standingorders.escalate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.incident.Muting;
import org.standingorders.incident.Told;
import org.standingorders.rule.Answer;

/**
 * Who is to be told now, and who would be if no silence kept it back.
 *
 * @param toTell distinct, immediate first, then by ascending minutes (A15)
 * @param next when the next time tier is due, one millisecond past its threshold (A14); null when none is left; while
 *     somebody is muted at the latest the end of the silence
 * @param muting null when nobody is muted
 */
public record Escalation(
        List<Told> toTell, @Nullable Instant next, @Nullable Muting muting) implements Answer {
    public static final Escalation NONE = new Escalation(List.of(), null, null);

    public Escalation {
        toTell = List.copyOf(toTell);
    }
}
