package org.standingorders.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What people were told lately, of whatever incident of whatever program.
 *
 * @param before by ref, as it was read: within the span of the budget, and counted no further than it matters
 * @param since what has been added to it, oldest first
 */
public record Attention(Map<String, Heard> before, List<Notice> since) {
    public static final Attention NONE = new Attention(Map.of(), List.of());

    private static final Heard NOTHING = new Heard(0, false);

    public Attention {
        before = Map.copyOf(before);
        since = List.copyOf(since);
    }

    /**
     * What one person was told.
     *
     * @param stormed whether also that there is a storm
     */
    public record Heard(int notices, boolean stormed) {
        Heard and(Notice more) {
            return new Heard(notices + 1, stormed || more.occasion() == Occasion.STORM);
        }

        private Heard and(Heard other) {
            return new Heard(notices + other.notices, stormed || other.stormed);
        }
    }

    /** What a person was told after an instant. */
    public Heard of(String person, Instant from) {
        return since.stream()
                .filter(notice -> notice.isTo(person) && notice.at().isAfter(from))
                .map(notice -> NOTHING.and(notice))
                .reduce(before.getOrDefault(person, NOTHING), Heard::and);
    }

    public Attention and(List<Notice> more) {
        return more.isEmpty()
                ? this
                : new Attention(
                        before, Stream.concat(since.stream(), more.stream()).toList());
    }
}
