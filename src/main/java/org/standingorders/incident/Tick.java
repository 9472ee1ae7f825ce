package org.standingorders.incident;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.standingorders.act.Step;

/**
 * A person's word on an item of the checklist (DT-08).
 *
 * @param item the row's id, such as {@code K05}
 * @param applicable false = it does not apply here, for the reason given
 * @param override whether it was ticked though something it needs is open
 */
public record Tick(
        String item,
        boolean applicable,
        boolean override,
        @Nullable String reason,
        Actor by,
        Instant at) {

    /** Of an item that two people went on without. */
    public static Tick waived(String item, Step step) {
        Instant at = Objects.requireNonNull(step.endedAt(), "what was waived has ended");
        return new Tick(item, false, true, step.detail(), Actor.SYSTEM, at);
    }
}
