package org.standingorders.contact;

import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody, or a desk or mailbox that stands for somebody.
 *
 * @param ref opaque id, 1..64 characters; the {@code person_ref} of {@code roster} facts
 * @param name for people to read, 1..120 characters
 * @param channels best first, at most 8; empty for somebody who cannot be reached
 */
public record Person(String ref, String name, List<Channel> channels) {
    private static final int MOST_CHANNELS = 8;

    public Person {
        channels = List.copyOf(channels);
        demand(!ref.isBlank() && ref.length() <= 64, "A person's ref has 1 to 64 characters.");
        demand(!name.isBlank() && name.length() <= 120, "A person's name has 1 to 120 characters.");
        demand(channels.size() <= MOST_CHANNELS, "A person has at most 8 channels.");
    }

    /** The same person may be kept under two roles with other channels. */
    Person joined(Person other) {
        List<Channel> all = Stream.concat(channels.stream(), other.channels.stream())
                .distinct()
                .limit(MOST_CHANNELS)
                .toList();
        return new Person(ref, name, all);
    }

    private static void demand(boolean met, String message) {
        if (!met) {
            throw new IllegalArgumentException(message);
        }
    }
}
