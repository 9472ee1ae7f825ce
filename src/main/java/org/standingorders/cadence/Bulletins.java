package org.standingorders.cadence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.incident.Told;
import org.standingorders.rule.Answer;

/**
 * Who is to be informed now.
 *
 * @param toInform each with the kind of bulletin as its tier: {@code update}, {@code change}, {@code leadership} or
 *     {@code all_clear}
 * @param next when the next one falls due by time alone; null when none does
 */
public record Bulletins(List<Told> toInform, @Nullable Instant next) implements Answer {
    static final Bulletins NONE = new Bulletins(List.of(), null);

    public Bulletins {
        toInform = List.copyOf(toInform);
    }
}
