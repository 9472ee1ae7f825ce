package org.standingorders.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.incident.Incident;
import org.standingorders.incident.NoticeId;
import org.standingorders.notice.Notice.Recipient;

/**
 * What one person gets at once: one notice, or several that fell together.
 *
 * @param id constant over all attempts, so that a receiver can tell a repeat
 * @param items oldest first, never none
 */
public record Letter(NoticeId id, Recipient to, List<Item> items) {
    public Letter {
        items = List.copyOf(items);
    }

    /**
     * One notice, with everything as it stands when the letter is written.
     *
     * @param changes what happened to the incident since this person was last told of it, oldest first
     * @param acknowledge one-time address to acknowledge at; null where there is nothing to acknowledge
     */
    public record Item(
            Notice notice,
            Incident incident,
            List<String> changes,
            @Nullable String acknowledge,
            String console) {
        public Item {
            changes = List.copyOf(changes);
        }
    }
}
