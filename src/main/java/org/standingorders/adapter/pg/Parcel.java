package org.standingorders.adapter.pg;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.Channel;
import org.standingorders.notice.Notice;

/**
 * A notice on its way through one channel, claimed by one instance.
 *
 * @param tries made through this channel before
 * @param held its channel is not to be asked now; counts as a failed attempt
 * @param claimNo fences off whoever claimed it before
 * @param unfinished when the last claim ended, if nobody wrote down how its attempt did
 * @param problem why the stored notice cannot be read; null when it can
 * @param since when it was decided, or last sent again by a person; from then on it is tried for a day
 */
public record Parcel(
        Notice notice,
        String programId,
        int rank,
        Channel channel,
        int tries,
        boolean held,
        int claimNo,
        Instant since,
        @Nullable Instant unfinished,
        @Nullable String problem) {

    /** The ref of whom it is for. */
    String person() {
        return notice.to() == null ? "" : notice.to().ref();
    }
}
