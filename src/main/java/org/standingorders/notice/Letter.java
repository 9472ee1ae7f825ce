package org.standingorders.notice;

import java.util.List;
import java.util.Optional;
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
     * @param answer address to say yes or no at; null where nothing is asked
     */
    public record Item(
            Notice notice,
            Incident incident,
            List<String> changes,
            @Nullable String acknowledge,
            @Nullable String answer,
            String console) {
        public Item {
            changes = List.copyOf(changes);
        }

        /** The one thing that the reader can do at once; empty where there is nothing. */
        public Optional<Button> button() {
            return Optional.ofNullable(acknowledge)
                    .map(url -> new Button("Acknowledge", url))
                    .or(() -> Optional.ofNullable(answer).map(url -> new Button("Approve or deny", url)));
        }
    }

    /** What a button says and where it leads. */
    public record Button(String label, String url) {}
}
