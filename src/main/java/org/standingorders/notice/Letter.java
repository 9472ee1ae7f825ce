package org.standingorders.notice;

import java.util.Comparator;
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
 * @param items most urgent first, in whatever order they are given; never none
 */
public record Letter(NoticeId id, Recipient to, List<Item> items) {
    /** So many items are whole at most, on any channel; the others are a line, and say nothing of changes. */
    public static final int MOST_WHOLE = 20;

    /** What is over comes last; of the rest the gravest first, then what asks, then word of a storm, then the oldest. */
    private static final Comparator<Item> URGENCY = Comparator.comparing((Item item) -> item.is(Occasion.ALL_CLEAR))
            .thenComparing(item -> item.incident().card().severity())
            .thenComparing(item -> !item.is(Occasion.APPROVAL))
            .thenComparing(item -> !item.is(Occasion.STORM))
            .thenComparing(item -> item.notice().at());

    public Letter {
        items = items.stream().sorted(URGENCY).toList();
    }

    /** For receivers to whom a later item undoes an earlier one. */
    public List<Item> oldestFirst() {
        return items.stream()
                .sorted(Comparator.comparing(item -> item.notice().at()))
                .toList();
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

        /** The same, with what happened meanwhile. */
        public Item since(List<String> happened) {
            return new Item(notice, incident, happened, acknowledge, answer, console);
        }

        private boolean is(Occasion occasion) {
            return notice.occasion() == occasion;
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
