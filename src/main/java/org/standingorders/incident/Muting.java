package org.standingorders.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A silence that keeps notices back for now.
 *
 * @param rule the row that says so, such as {@code DT-32/S1}
 * @param owner whose silence it is
 * @param secondPerson who stands for it too; needed where it mutes {@code critical}
 * @param until when it ends and whoever is still to be told is told
 * @param withheld who would have been told
 */
public record Muting(
        String rule, String owner, @Nullable String secondPerson, String reason, Instant until, List<Told> withheld) {
    public Muting {
        withheld = List.copyOf(withheld);
    }

    /** Whose it is, with the second person where there is one. */
    public String owners() {
        return secondPerson == null ? owner : owner + " and " + secondPerson;
    }
}
