package org.standingorders.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
        Instant at) {}
